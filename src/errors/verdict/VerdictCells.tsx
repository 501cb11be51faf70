import Link from '@docusaurus/Link';
import { useState, type ReactElement } from 'react';
import type { ErrorEntry } from '../../contract/schema';
import type { ErrorCode } from '../../contract/errors';
import { labUrl } from '../../lab/scenario/lab-url';
import { InlineText } from '../../ui/InlineText';
import { CallFacts } from './CallFacts';
import type { LinkParams } from '../call-details/link-params';
import { RetryCountdown } from '../../ui/verdict/RetryCountdown';
import { formatWait } from '../call-details/wait';
import { afterWait, firstSteps } from './first-steps';
import { verdictClasses, verdictLabels } from '../../ui/verdict/verdict-labels';
import styles from './VerdictCells.module.css';

/** Whether to retry, in the verdict’s colour, and what to do now. `params` are those of a link to the page. */
export function VerdictCells({
  error,
  params = {},
}: {
  error: ErrorEntry & { code: ErrorCode };
  params?: LinkParams;
}): ReactElement {
  const { code, retry } = error;
  const { wait_seconds, at } = params;
  const canWait = retry.retryable || retry.verdict === 'depends';
  const [isOver, setOver] = useState(false);
  // What to wait for is no news to those who have.
  const hasWaited = isOver && wait_seconds !== undefined && retry.verdict === 'after_wait';
  return (
    <dl className={`${styles.verdict} ${verdictClasses[retry.verdict]}`}>
      <div className={styles.retry}>
        <dt>Retry</dt>
        <dd>
          {wait_seconds !== undefined && canWait ? (
            <RetryCountdown
              key={`${wait_seconds} ${at}`}
              waitSeconds={wait_seconds}
              respondedAt={at}
              onChange={setOver}
            />
          ) : (
            <p className={styles.label}>
              <InlineText text={verdictLabels[retry.verdict]} />
            </p>
          )}
          {wait_seconds !== undefined && !canWait && (
            <p className={styles.note}>
              {`The link says to wait ${formatWait(wait_seconds)}. Waiting alone does not fix this error.`}
            </p>
          )}
          {!hasWaited && (
            <p className={styles.note}>
              <InlineText text={retry.how} />
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>Do now</dt>
        <dd>
          <p className={styles.step}>
            <InlineText text={hasWaited ? afterWait : firstSteps[code]} />
          </p>
          {wait_seconds !== undefined && code === 'throttled' && (
            <p className={styles.note}>
              <Link to={labUrl({ waitSeconds: wait_seconds })}>What if I retry like this?</Link>
            </p>
          )}
          <CallFacts error={error} params={params} />
        </dd>
      </div>
    </dl>
  );
}
