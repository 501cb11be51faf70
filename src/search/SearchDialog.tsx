import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { SearchBox } from './SearchBox';
import { SlashKeyChoice } from './SlashKeyChoice';
import styles from './SearchDialog.module.css';

/** Search over the page: a modal dialog that gives the focus back when it closes. */
export function SearchDialog({
  onClose,
}: {
  /** `isLeft`: a result was chosen, so that the focus belongs to its page. */
  onClose: (isLeft: boolean) => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  // Before the next key: what is typed right after opening belongs into the field.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLInputElement>('[data-search-field]')?.focus();
    return () => element?.close();
  }, []);
  const isLeft = useRef(false);
  const close = (): void => dialog.current?.close();
  const leave = (): void => {
    isLeft.current = true;
    close();
  };
  return (
    // A click beside the dialog closes it; by keyboard Escape does.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={() => onClose(isLeft.current)}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className={styles.content}>
        <SearchBox typed={typed} onType={setTyped} onLeave={leave} />
        <div className={styles.keys}>
          <SlashKeyChoice />
          <button type="button" className={styles.close} onClick={close}>
            Close <kbd>Esc</kbd>
          </button>
        </div>
      </div>
    </dialog>
  );
}
