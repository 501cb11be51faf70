import type { ReactElement, ReactNode } from 'react';
import { formatSeconds } from '../../limits/rates';
import type { PlayedRun, PlayedRuns } from '../picture/played-runs';
import { findPolicy } from '../policies/policies';
import { differenceText, type Outcome } from '../simulation/difference';
import { maxAttempts } from '../simulation/simulation';
import { FiguresTable } from './FiguresTable';
import { RunPicture } from './RunPicture';
import styles from './Comparison.module.css';

/** Two runs over the same time: the difference in a sentence, pictures, figures. */
export function ComparisonView({
  played: { runs, axis },
  now = null,
  names,
  brief = false,
  children,
}: {
  played: PlayedRuns;
  now?: number | null;
  /** What stands in place of the policies’ names. */
  names?: readonly [ReactNode, ReactNode];
  /** Without the table of figures. */
  brief?: boolean;
  /** What stands below the pictures. */
  children?: ReactNode;
}): ReactElement {
  const outcomes = runs.map(({ run, figures }): Outcome => ({ policy: run.policy, figures }));
  const isCut = runs.some(({ run }) => run.endedBy === 'requests');
  return (
    <>
      <p className={styles.difference}>{differenceText(outcomes[0]!, outcomes[1]!)}</p>
      {isCut && (
        <p className={styles.note}>
          {`A simulation ends after ${maxAttempts.toLocaleString('en-GB')} requests: the figures are those up to then.`}
        </p>
      )}
      <div className={styles.pair}>
        {runs.map((played, index) => (
          <div key={index} className={styles.run}>
            <div className={styles.policy}>
              {names?.[index] ?? <b>{findPolicy(played.run.policy).name}</b>}
              <p>{summaryOf(played.run)}</p>
            </div>
            <RunPicture played={played} axis={axis} now={now} />
          </div>
        ))}
      </div>
      <Legend />
      {children}
      {!brief && <FiguresTable runs={runs} />}
    </>
  );
}

/** What the policy does, with the scenario’s delay. */
function summaryOf({ policy, scenario }: PlayedRun['run']): string {
  return findPolicy(policy).summary.replace('{delay}', formatSeconds(scenario.delay));
}

function Legend(): ReactElement {
  return (
    <ul className={styles.legend} aria-label="Marks">
      <li>accepted</li>
      <li className={styles.rejected}>rejected, 429</li>
      <li className={styles.waiting}>waiting</li>
      <li className={styles.fill}>window’s fill</li>
    </ul>
  );
}
