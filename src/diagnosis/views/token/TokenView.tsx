import { useEffect, useState, type ReactElement } from 'react';
import { InlineText } from '../../../ui/InlineText';
import type { DecodedToken } from '../../token/decode-token';
import { claimsOf, tokenProblem, tokenSummary, utcText } from './token-text';
import styles from './TokenView.module.css';

/** Milliseconds between two looks at the clock. */
const tick = 10_000;

/** What a token says of itself, by this device’s clock. Rendered in the browser only. */
export function TokenView({ token }: { token: DecodedToken }): ReactElement {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  const problem = tokenProblem(token);
  const claims = claimsOf(token);
  const isExpired = token.expiresAt !== null && token.expiresAt <= now;
  return (
    <div className={styles.token}>
      {token.payload !== null && (
        <p className={isExpired ? styles.expired : styles.summary}>
          <InlineText text={tokenSummary(token, now)} />
        </p>
      )}
      {problem !== null && (
        <p className={styles.expired}>
          <InlineText text={problem} />
        </p>
      )}
      {claims.length > 0 && (
        <dl className={styles.claims}>
          {claims.map(({ name, value, time }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <bdi>{value}</bdi>
                {time !== null && (
                  <span className={styles.time}>
                    <time dateTime={new Date(time).toISOString()}>{utcText(time)}</time>
                    {' · '}
                    {new Date(time).toLocaleString('en-GB', {
                      dateStyle: 'medium',
                      timeStyle: 'medium',
                    })}{' '}
                    on this device
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {token.payload !== null && (
        <p className={styles.note}>
          The signature is not verified: only the API has the key. A token that reads well here can
          still be refused.
        </p>
      )}
    </div>
  );
}
