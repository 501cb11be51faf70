import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { verdictClasses } from '../../ui/verdict/verdict-labels';
import { explanationPath, type ConsoleExchange } from './console-session';
import { highlightBody, highlightHead } from './highlight-response';
import styles from './ConsoleResponse.module.css';

/** A response as `curl -i` prints it, with its status first and a link to its explanation. */
export function ConsoleResponse({ exchange }: { exchange: ConsoleExchange | null }): ReactElement {
  const page = exchange && explanationPath(exchange);
  const pieces = exchange
    ? [
        ...highlightHead(exchange.head),
        { text: '\n\n', colour: '' },
        ...highlightBody(indentJson(exchange.body)),
      ]
    : [];
  return (
    <div className={styles.response}>
      <p className={styles.summary}>
        <span role="status">
          {exchange ? (
            <>
              <strong className={`${styles.badge} ${toneOf(exchange.status)}`}>
                {exchange.status}
              </strong>{' '}
              {exchange.head.split('\n')[0]?.replace(/^\S+ \d+ ?/, '')} in{' '}
              {exchange.milliseconds.toFixed(1)} ms
            </>
          ) : (
            'No response yet: press Send.'
          )}
        </span>
        {page !== null && <Link to={page}>Explain this response</Link>}
      </p>
      {exchange && (
        <pre className={styles.text} tabIndex={0} role="group" aria-label="Response">
          <code>
            {pieces.map(({ text, colour }, index) =>
              colour === '' ? (
                text
              ) : (
                <span key={index} className={colour}>
                  {text}
                </span>
              ),
            )}
          </code>
        </pre>
      )}
    </div>
  );
}

/** Success and redirects have colours of their own, an error that of its verdict, as on its page. */
function toneOf(status: number): string | undefined {
  if (status < 400) return status < 300 ? styles.ok : styles.info;
  return verdictClasses[
    errors.find((error) => error.status === status)?.retry.verdict ?? 'depends'
  ];
}

/** Anything but JSON stays as it is. */
function indentJson(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
