import type { KeyboardEventHandler, ReactElement } from 'react';
import { maxInput } from '../../../errors/recognition/parse-response';
import { restoreLineBreaks, showLineBreaks } from './field-input';
import styles from './SearchBox.module.css';

export function SearchField({
  typed,
  onType,
  onKeyDown,
  list,
}: {
  typed: string;
  onType: (typed: string) => void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  /** The ids of the list and its active option, while there are results. */
  list?: { id: string; active: string | undefined } | undefined;
}): ReactElement {
  return (
    <input
      type="text"
      role="combobox"
      className={styles.input}
      aria-label="Search: status, code, message, or a whole response"
      aria-autocomplete="list"
      aria-expanded={list !== undefined}
      aria-controls={list?.id}
      aria-activedescendant={list?.active}
      placeholder="Status, code or message"
      maxLength={maxInput}
      value={showLineBreaks(typed)}
      onChange={(event) => onType(restoreLineBreaks(event.target.value))}
      onKeyDown={onKeyDown}
      autoCapitalize="none"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
      data-search-field=""
    />
  );
}
