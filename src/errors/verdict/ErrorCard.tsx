import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import { errorPath } from '../../contract/site';
import { CodeFacts } from './CodeFacts';
import { StatusTile } from './StatusTile';
import { VerdictCells } from './VerdictCells';
import styles from './ErrorCard.module.css';

/** A code at a glance, for pages about more than one: a link to its page, its verdict and facts. Throws on an unknown code. */
export function ErrorCard({ code }: { code: string }): ReactElement {
  const error = findError(code);
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <StatusTile error={error} />
        <Link to={errorPath(code)} className={styles.code}>
          {code}
        </Link>
      </p>
      <VerdictCells error={error} />
      <CodeFacts code={code} />
    </div>
  );
}
