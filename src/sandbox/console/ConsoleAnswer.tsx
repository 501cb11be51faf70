import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import type { ConsoleExchange } from './console-session';
import { explainExchange, readable } from './explain-exchange';
import styles from './ConsolePanel.module.css';

/** The answer as `curl -i` would show it, with the way to its explanation. */
export function ConsoleAnswer({ answer }: { answer: ConsoleExchange | null }): ReactElement {
  const page = answer && explainExchange(answer);
  return (
    <div className={styles.answer}>
      <p role="status" className={styles.status}>
        {answer ? (
          <>
            <strong>{answer.head.split('\n')[0]}</strong> in {answer.milliseconds.toFixed(1)} ms
          </>
        ) : (
          'No answer yet: press Send.'
        )}
      </p>
      {answer && (
        <pre className={styles.text} tabIndex={0} role="group" aria-label="Answer">
          <code>{`${answer.head}\n\n${readable(answer.body)}`}</code>
        </pre>
      )}
      {page !== null && (
        <p className={styles.explain}>
          <Link to={page}>Explain this answer</Link>
        </p>
      )}
    </div>
  );
}
