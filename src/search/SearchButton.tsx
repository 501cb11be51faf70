import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { loadSearch } from './load-search';
import { opensSearch } from './opens-search';
import { SearchDialog } from './SearchDialog';
import { provideSearch } from './search-opener';
import { slashKeyIsOn } from './slash-key';
import styles from './SearchButton.module.css';

/** The way into search in the navigation bar: a button, `/` and Ctrl-K or ⌘-K. Nothing of search is requested before one is used. */
export function SearchButton(): ReactElement {
  const { withBaseUrl } = useBaseUrlUtils();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => provideSearch(() => setIsOpen(true)), []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!opensSearch({ ...pressOf(event), isInField: isInField(event) }, slashKeyIsOn())) return;
      event.preventDefault();
      setIsOpen(true);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  // What is typed later says what is wrong; here there is nobody to tell.
  const prepare = (): void => void loadSearch(withBaseUrl('/')).catch(() => null);
  function onClose(isLeft: boolean): void {
    setIsOpen(false);
    // The dialog has given the focus back to where it was; from nowhere it comes here.
    if (!isLeft && document.activeElement === document.body) button.current?.focus();
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`needs-js ${styles.button}`}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setIsOpen(true)}
      >
        <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden="true" focusable="false">
          <path d="M7 12A5 5 0 107 2a5 5 0 000 10zm3.6-1.4L14 14" />
        </svg>
        <span className={styles.label}>Search</span>
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      </button>
      {isOpen && <SearchDialog onClose={onClose} />}
    </>
  );
}

const pressOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
});

function isInField({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
