import type { ReactElement } from 'react';
import type { Retry } from '../../contract/schema';
import { verdictClasses } from '../../errors/views/labels';
import { RetryIcon } from './RetryIcon';
import styles from './VerdictTag.module.css';

const words: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'Change first',
  after_wait: 'Wait',
  if_repeatable: 'If safe to repeat',
  depends: 'Depends',
};

/** Whether to retry, in a word, for lists of codes: the colour says the same. */
export function VerdictTag({ verdict }: { verdict: Retry['verdict'] }): ReactElement {
  return (
    <span className={`${styles.tag} ${verdictClasses[verdict]}`}>
      <RetryIcon verdict={verdict} /> {words[verdict]}
    </span>
  );
}
