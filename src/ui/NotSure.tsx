import type { ReactElement, ReactNode } from 'react';
import styles from './NotSure.module.css';

/**
 * Other ways to a row of a list than reading it, closed at first. Search and the Markdown export leave it out: it holds
 * what other pages have too.
 */
export function NotSure({
  summary,
  children,
}: {
  summary: string;
  children: ReactNode;
}): ReactElement {
  return (
    <details className={`shown-elsewhere ${styles.questions}`}>
      <summary className={styles.summary}>{summary}</summary>
      {children}
    </details>
  );
}
