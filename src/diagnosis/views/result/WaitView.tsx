import type { ReactElement } from 'react';
import { formatSeconds } from '../../../limits/rates';
import { RetryCountdown } from '../../../ui/verdict/RetryCountdown';
import type { ShownDiagnosis } from '../../client/shown-diagnosis';
import { retryPlan } from './retry-plan';
import styles from './WaitView.module.css';

type Wait = NonNullable<ShownDiagnosis['wait']>;

/** The wait of a 429 as a countdown, and how to retry. */
export function WaitView({ wait, tone }: { wait: Wait; tone: string }): ReactElement {
  const { seconds, respondedAt } = wait;
  const [, ...later] = retryPlan(seconds);
  const grown = [...new Set(later)].filter((delay) => delay > seconds);
  return (
    <div className={`${styles.wait} ${tone}`}>
      <RetryCountdown
        key={`${seconds} ${respondedAt}`}
        waitSeconds={seconds}
        respondedAt={respondedAt ?? undefined}
        source="paste"
      />
      <ol>
        <li>
          Wait {formatSeconds(seconds)} from the response, plus up to 1 s at random, then send it
          once.
        </li>
        <li>
          Another 429: wait its own <code>wait_seconds</code>
          {grown.length > 0 && `, and at least ${grown.map(formatSeconds).join(', then ')}`}. Never
          less.
        </li>
        <li>If your job has less time than that, stop now and say when to try again.</li>
      </ol>
    </div>
  );
}
