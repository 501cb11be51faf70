import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { stillLoading } from './load-search';
import { prepareSearch } from './prepare-search';
import { SearchField } from './SearchField';
import { SlashKeyChoice } from './SlashKeyChoice';
import { useSearchBox } from './use-search-box';
import boxStyles from './SearchBox.module.css';
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
  const field = useRef<HTMLInputElement>(null);
  const [isEntered, setIsEntered] = useState(false);
  const { withBaseUrl } = useBaseUrlUtils();
  const base = withBaseUrl('/');
  const { Box, problem } = useSearchBox(typed);
  useEffect(() => prepareSearch(base), [base]);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // Before the next key: what is typed right after opening belongs into the field, also where the box takes its place.
  useLayoutEffect(() => {
    if (document.activeElement?.matches('dialog :is(button, [type=checkbox])')) return;
    const shown = dialog.current?.querySelector<HTMLInputElement>('[data-search-field]') ?? null;
    // The caret stays where it was in the field that went.
    const caret = field.current?.selectionEnd ?? 0;
    shown?.focus();
    shown?.setSelectionRange(caret, caret);
    field.current = shown;
  }, [Box]);
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
        {Box ? (
          <Box typed={typed} onType={setTyped} onLeave={leave} isEntered={isEntered} />
        ) : (
          <div className={boxStyles.box}>
            <SearchField
              typed={typed}
              onType={setTyped}
              onKeyDown={({ key }) => setIsEntered(key === 'Enter')}
            />
            <p role="status" className={boxStyles.count}>
              {problem ?? (typed.trim() === '' ? '' : stillLoading)}
            </p>
          </div>
        )}
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
