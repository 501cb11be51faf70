import type { MouseEvent, ReactElement, ReactNode } from 'react';
import type { SearchResult } from '../engine/create-search';
import { splitWords } from '../engine/tokenize';
import styles from './SearchBox.module.css';

/** One result in the list: an option that is also a link, for new tabs. */
export function SearchOption({
  id,
  href,
  result: { title, trail, excerpt, terms, path },
  isActive,
  onActivate,
  onChoose,
}: {
  id: string;
  href: string;
  result: SearchResult;
  isActive: boolean;
  onActivate: () => void;
  onChoose: (event: MouseEvent) => void;
}): ReactElement {
  const found = new Set(terms);
  const shown = new Set(
    splitWords(`${title} ${trail.join(' ')} ${excerpt}`).flatMap((word) => word.terms),
  );
  const unseen = terms.some((term) => shown.has(term)) ? [] : [...found].slice(0, 3);
  const callDetails = /#(.+=.+)$/.exec(path)?.[1]?.split('&').map(decodeURIComponent) ?? [];
  return (
    <a
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      className={styles.option}
      onMouseMove={onActivate}
      onClick={onChoose}
    >
      <span className={styles.title}>
        <Highlighted text={title} terms={found} />
      </span>
      {trail.length > 0 && (
        <span className={styles.trail}>
          <Highlighted text={trail.join(' › ')} terms={found} />
        </span>
      )}
      {excerpt !== '' && (
        <span className={styles.excerpt}>
          <Highlighted text={excerpt} terms={found} />
        </span>
      )}
      {unseen.length > 0 && (
        <span className={styles.excerpt}>
          Also says{' '}
          {unseen.map((term, index) => (
            <span key={term}>
              {index > 0 && ', '}
              <mark>{term}</mark>
            </span>
          ))}
        </span>
      )}
      {callDetails.length > 0 && (
        <span className={styles.excerpt}>
          With{' '}
          {callDetails.map((value) => (
            <code key={value}>{value}</code>
          ))}{' '}
          from what you pasted
        </span>
      )}
    </a>
  );
}

/** Marks the words that have one of the terms. */
function Highlighted({ text, terms }: { text: string; terms: ReadonlySet<string> }): ReactElement {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, terms: own } of splitWords(text)) {
    if (!own.some((term) => terms.has(term))) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
