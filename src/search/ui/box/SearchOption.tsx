import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { errors } from '../../../contract/errors';
import { errorPath } from '../../../contract/site';
import { VerdictTag } from '../../../ui/verdict/VerdictTag';
import type { SearchResult } from '../../engine/create-search';
import { splitWords } from '../../engine/query/tokenize';
import styles from './SearchBox.module.css';

/** One result in the list: an option that is also a link, for new tabs. */
export function SearchOption({
  id,
  href,
  result: { title, place, excerpt, terms, path },
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
  const carried = /#(.+=.+)$/.exec(path)?.[1]?.split('&').map(decodeURIComponent) ?? [];
  const error = errors.find(({ code }) => path.replace(/#.*=.*/, '') === errorPath(code));
  const detail = [place, excerpt].filter((text) => text !== '').join(' · ');
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
        {error && (
          <>
            {' '}
            <VerdictTag verdict={error.retry.verdict} />
          </>
        )}
      </span>
      {carried.length > 0 ? (
        <span className={styles.detail}>
          Opens with{' '}
          {carried.map((value) => (
            <code key={value}>{value}</code>
          ))}
        </span>
      ) : (
        detail !== '' && (
          <span className={styles.detail}>
            <Highlighted text={detail} terms={found} />
          </span>
        )
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
