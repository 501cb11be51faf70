import type { ReactElement } from 'react';
import type { Retry } from '../../contract/schema';
import { RetryIcon } from './RetryIcon';
import { verdictClasses, verdictWords } from './verdict-labels';
import styles from './VerdictTag.module.css';

/** Whether to retry, in a word, for lists of codes: the colour says the same. */
export function VerdictTag({ verdict }: { verdict: Retry['verdict'] }): ReactElement {
  return (
    <span className={`${styles.tag} ${verdictClasses[verdict]}`}>
      <RetryIcon verdict={verdict} /> {verdictWords[verdict]}
    </span>
  );
}
