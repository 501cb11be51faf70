import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ReactElement, ReactNode } from 'react';
import { findError } from '../../contract/find';
import buttons from '../../ui/Button.module.css';
import { Fact } from '../../ui/Fact';
import { InlineText } from '../../ui/InlineText';
import { causes } from '../causes';
import type { Cause } from '../causes/cause-schema';
import styles from './CauseList.module.css';

/**
 * The causes of a code as rows that open in place, each with evidence, fix and proof. `children` stand above them.
 * Throws on an unknown code.
 */
export function CauseList({
  code,
  children,
}: {
  code: string;
  children?: ReactNode;
}): ReactElement {
  const list: readonly Cause[] = causes[findError(code).code];
  return (
    <div className={styles.causes}>
      {children}
      {[...groupsOf(list)].map(([group, members]) => (
        <div key={group} className={styles.group}>
          {group !== '' && <p className={styles.groupName}>{group}</p>}
          {members.map((cause) => (
            <Row key={cause.id} cause={cause} isOpen={list.length === 1} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The causes by group, both in the order of the data. */
function groupsOf(list: readonly Cause[]): Map<string, Cause[]> {
  const groups = new Map<string, Cause[]>();
  for (const cause of list) {
    const group = cause.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), cause]);
  }
  return groups;
}

/** A fragment that names it opens it: `src/browser/disclosures.ts`, and CSS where no script runs. */
function Row({ cause, isOpen }: { cause: Cause; isOpen: boolean }): ReactElement {
  const { id, title, sign, evidence, fix, proof } = cause;
  useBrokenLinks().collectAnchor(id);
  return (
    <details id={id} className={styles.cause} open={isOpen}>
      <summary className={styles.summary}>
        <h3 className={styles.title}>
          <InlineText text={title} />
        </h3>
        <span className={styles.sign}>
          <InlineText text={sign} />
        </span>
      </summary>
      <div className={styles.body}>
        <dl className={styles.facts}>
          <Fact name="How to tell" className={styles.fact}>
            <InlineText text={evidence} />
          </Fact>
          <Fact name="Fix" className={styles.fact}>
            <InlineText text={fix} />
          </Fact>
          <Fact name="Prove it" className={styles.fact}>
            <InlineText text={proof} />
          </Fact>
        </dl>
        <p className={`needs-js ${styles.tools}`}>
          <button type="button" className={buttons.copy} data-copy-cause="">
            <span aria-live="polite">Copy</span>
            <span className="visually-hidden"> cause, fix and proof</span>
          </button>
        </p>
      </div>
    </details>
  );
}
