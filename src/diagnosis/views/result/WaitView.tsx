import type { ReactElement } from 'react';
import { doubledDelay } from '../../../limits/doubled-delay';
import { formatSeconds } from '../../../limits/rates';
import { RetryCountdown } from '../../../ui/verdict/RetryCountdown';
import type { ShownDiagnosis } from '../../client/shown-diagnosis';
import styles from './WaitView.module.css';

type Wait = NonNullable<ShownDiagnosis['wait']>;

/** The wait of a 429 as a countdown, and how to retry. */
export function WaitView({ wait, tone }: { wait: Wait; tone: string }): ReactElement {
  const { seconds, respondedAt } = wait;
  const grown = [1, 2, 3]
    .map((attempt) => doubledDelay(seconds || 1, attempt))
    .filter((delay, at, all) => delay > seconds && delay !== all[at - 1]);
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
