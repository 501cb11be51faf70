import type { ReactElement } from 'react';
import type { SearchResults } from '../../engine/create-search';
import { pastedText, unknownWords } from './result-text';
import styles from './SearchBox.module.css';

/** Says first what was not found: no code in a pasted response, no page at all, or nothing about some of the words. */
export function SearchNotice({
  results,
  typed,
}: {
  results: SearchResults;
  typed: string;
}): ReactElement | null {
  const { count, missing, withoutCode } = results;
  if (withoutCode !== null) {
    const what = pastedText(results);
    return (
      <p className={styles.notice}>
        This holds no code of the API.{what !== '' && ` ${what}${count > 0 ? ':' : '.'}`}
      </p>
    );
  }
  const words = unknownWords(results, typed).map((word, at) => (
    <span key={word}>
      {at > 0 && ', '}
      <em>{word}</em>
    </span>
  ));
  if (count === 0) {
    return (
      <p className={styles.notice}>
        No page says {words}. Try the status, or paste what <code>curl -i</code> printed.
      </p>
    );
  }
  return missing.length > 0 ? (
    <p className={styles.notice}>Nothing about {words}. What comes nearest:</p>
  ) : null;
}
