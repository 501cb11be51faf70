import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { explanationPath, type ConsoleExchange } from './console-session';
import styles from './ConsolePanel.module.css';

/** A response as `curl -i` prints it, with a link to its explanation. */
export function ConsoleResponse({ exchange }: { exchange: ConsoleExchange | null }): ReactElement {
  const page = exchange && explanationPath(exchange);
  return (
    <div className={styles.response}>
      <p role="status" className={styles.status}>
        {exchange ? (
          <>
            <strong>{exchange.head.split('\n')[0]}</strong> in {exchange.milliseconds.toFixed(1)} ms
          </>
        ) : (
          'No answer yet: press Send.'
        )}
      </p>
      {exchange && (
        <pre className={styles.text} tabIndex={0} role="group" aria-label="Answer">
          <code>{`${exchange.head}\n\n${indentJson(exchange.body)}`}</code>
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

/** Anything but JSON stays as it is. */
function indentJson(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
