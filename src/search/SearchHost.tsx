import { useEffect, useState, type ReactElement } from 'react';
import { opensSearch } from './opens-search';
import { SearchDialog } from './SearchDialog';
import { provideSearch } from './search-opener';
import { slashKeyIsOn } from './slash-key';

/**
 * The search dialog and the keys that open it: `/`, Ctrl-K and ⌘-K.
 * It stands beside the pages, so that search stays open where the page under it is replaced.
 */
export function SearchHost(): ReactElement | null {
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
  function onClose(isLeft: boolean): void {
    setIsOpen(false);
    // The dialog has given the focus back to where it was; from nowhere it goes to the button.
    if (isLeft || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-search-button]')?.focus();
  }
  return isOpen ? <SearchDialog onClose={onClose} /> : null;
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
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
