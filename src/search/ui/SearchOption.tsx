import type { MouseEvent, ReactElement } from 'react';
import type { SearchResult } from '../engine/create-search';
import { Highlighted } from './Highlighted';
import styles from './SearchBox.module.css';
import { wordsIn } from '../engine/words-in';

/** One result as an option of the list; a link too, so that it can be opened in a new tab. */
export function SearchOption({
  id,
  href,
  result: { title, trail, excerpt, terms, path },
  isActive,
  onPoint,
  onChoose,
}: {
  id: string;
  href: string;
  result: SearchResult;
  isActive: boolean;
  onPoint: () => void;
  onChoose: (event: MouseEvent) => void;
}): ReactElement {
  const found = new Set(terms);
  const shown = new Set(
    wordsIn(`${title} ${trail.join(' ')} ${excerpt}`).flatMap((word) => word.terms),
  );
  const unseen = terms.some((term) => shown.has(term)) ? [] : [...found].slice(0, 3);
  const handedOver = /#(.+=.+)$/.exec(path)?.[1]?.split('&').map(decodeURIComponent) ?? [];
  return (
    <a
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={href}
      className={styles.option}
      onMouseMove={onPoint}
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
      {handedOver.length > 0 && (
        <span className={styles.excerpt}>
          With{' '}
          {handedOver.map((value) => (
            <code key={value}>{value}</code>
          ))}{' '}
          from what you pasted
        </span>
      )}
    </a>
  );
}
