import type { ReactElement } from 'react';
import type { QuotedLine } from '../../client/quote-input';
import styles from './QuoteView.module.css';

/** Lines of the input with their numbers, the evidence in them marked. */
export function QuoteView({ lines }: { lines: readonly QuotedLine[] }): ReactElement {
  return (
    <pre className={styles.quote} tabIndex={0} role="group" aria-label="Lines of your text">
      {lines.map(({ number, pieces }) => (
        <span key={number} className={styles.line} data-line={number}>
          <span className="visually-hidden">Line {number}: </span>
          {pieces.map(({ text, isMarked }, index) =>
            isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
