import type { ReactElement } from 'react';
import type { ShownStep } from '../../client/shown-diagnosis';
import { InlineText } from '../../../ui/InlineText';
import styles from './StepsView.module.css';

/** The exchanges of the input in order; redirects that lead on stand as one chain. */
export function StepsView({
  steps,
  more,
}: {
  steps: readonly ShownStep[];
  more: number;
}): ReactElement {
  return (
    <>
      <ol className={styles.steps}>
        {steps.map(({ number, call, status, code, title, isVerdict, leadsOn }) => (
          <li key={number} value={number} className={isVerdict ? styles.verdict : undefined}>
            <code>{call === '' ? 'request not shown' : call}</code>{' '}
            <span className={styles.status}>
              → {status ?? 'no response'}
              {code !== null && <code> {code}</code>}
            </span>
            {title !== null && (
              <span className={styles.title}>
                <InlineText text={title} />
                {leadsOn && ', then followed'}
                {isVerdict && ': the one explained here'}
              </span>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className={styles.more}>{`${more.toLocaleString('en-GB')} more are not listed.`}</p>
      )}
    </>
  );
}
