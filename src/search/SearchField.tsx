import type { ClipboardEvent, KeyboardEventHandler, ReactElement } from 'react';
import { shownLines, typedLines } from './shown-lines';
import styles from './SearchBox.module.css';

/** The field that search is typed into; `list` says what it controls while there are results. */
export function SearchField({
  typed,
  onType,
  onKeyDown,
  list,
}: {
  typed: string;
  onType: (typed: string) => void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  /** The ids of the list and of its chosen option. */
  list?: { id: string; active: string | undefined } | undefined;
}): ReactElement {
  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(text)) return;
    // A field of one line would drop the line breaks, and with them where the headers end.
    event.preventDefault();
    // Deprecated, and the one way to write into a field so that it can be undone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('insertText', false, shownLines(text.trim()));
  }
  return (
    <input
      type="text"
      role="combobox"
      className={styles.input}
      aria-label="Search: code, status, message, or a whole answer"
      aria-autocomplete="list"
      aria-expanded={list !== undefined}
      aria-controls={list?.id}
      aria-activedescendant={list?.active}
      placeholder="Code, status, message, or the whole answer"
      value={shownLines(typed)}
      onChange={(event) => onType(typedLines(event.target.value))}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      autoCapitalize="none"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
      data-search-field=""
    />
  );
}
