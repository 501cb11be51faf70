import Link from '@docusaurus/Link';
import type { ReactElement, Ref } from 'react';
import { InlineText } from '../ui/InlineText';
import { describeOutcome } from './describe-outcome';
import type { Outcome } from './schema';
import styles from './DecisionTree.module.css';

/** An outcome: why, retry, fix, proof and where to read more. `titleRef` makes its title focusable. */
export function OutcomeView({
  outcome,
  titleRef,
}: {
  outcome: Outcome;
  titleRef?: Ref<HTMLParagraphElement>;
}): ReactElement {
  const { title, retry, fix, proof, href, more } = describeOutcome(outcome);
  const rows = [
    ['Retry', retry],
    ['Fix', fix],
    ['Prove it', proof],
  ] as const;
  return (
    <div className={styles.outcome}>
      <p ref={titleRef} tabIndex={titleRef ? -1 : undefined} className={styles.why}>
        <span aria-hidden="true">→ </span>
        <InlineText text={title} />
      </p>
      {rows.map(
        ([name, text]) =>
          text && (
            <p key={name} className={styles.row}>
              <strong>{name}:</strong> <InlineText text={text} />
            </p>
          ),
      )}
      <p className={styles.row}>
        <Link to={href}>{more}</Link>
      </p>
    </div>
  );
}
