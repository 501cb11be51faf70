import type { ReactElement } from 'react';
import type { ShownDiagnosis, ShownFinding } from '../../client/shown-diagnosis';
import { InlineText } from '../../../ui/InlineText';
import styles from './VerdictHead.module.css';

const certainties: Readonly<Record<ShownFinding['certainty'], readonly [string, string]>> = {
  certain: ['Certain', 'what you pasted proves it'],
  likely: ['Likely', 'it also rests on what you did not paste'],
  possible: ['Possible', 'nothing you pasted contradicts it'],
};

/** The verdict in one sentence with its code, how sure it is, and whether to retry. */
export function VerdictHead({ shown }: { shown: ShownDiagnosis }): ReactElement {
  const { status, code, tone, findings, retry, isRepeatable } = shown;
  const [first] = findings;
  return (
    <header className={`${styles.head} ${tone}`}>
      <h2 className={styles.title}>
        {status !== null && <span className={styles.tile}>{status}</span>}
        {code !== null && <code className={styles.code}>{code}</code>}
        <span className={styles.cause}>
          {first ? <InlineText text={first.title} /> : 'The cause is not shown'}
        </span>
      </h2>
      {first && (
        <>
          <p className={styles.why}>
            <InlineText text={first.why} />
          </p>
          <p className={styles.note}>
            <strong>{certainties[first.certainty][0]}</strong>: {certainties[first.certainty][1]}.
          </p>
        </>
      )}
      {retry !== null && (
        <p className={styles.note}>
          <strong>
            Retry? <InlineText text={retry.label} />.
          </strong>{' '}
          <InlineText text={retry.how} />
        </p>
      )}
      {isRepeatable !== null && (
        <p className={styles.note}>
          {isRepeatable
            ? 'This request is safe to repeat unchanged.'
            : 'This request may have taken effect: look for its result before you repeat it.'}
        </p>
      )}
    </header>
  );
}
