import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import { defineIsland } from '../../islands/define-island';
import { InlineText } from '../../ui/InlineText';
import { StatusTile } from './StatusTile';
import { Verdict } from './Verdict';
import styles from './ErrorHead.module.css';

// In the browser it shows what the link says about the call.
const VerdictIsland = defineIsland('Verdict', Verdict);

/** The head of a code’s page: its title, what happened, and the verdict. Throws on an unknown code. */
export function ErrorHead({ code }: { code: string }): ReactElement {
  const error = findError(code);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <StatusTile error={error} /> <span className={styles.code}>{code}</span>
        </h1>
        <p className={styles.summary}>
          <InlineText text={error.summary} />
        </p>
      </header>
      <VerdictIsland code={code} />
    </>
  );
}
