import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { errorPath, statusPath } from '../../contract/site';
import { InlineText } from '../../ui/InlineText';
import styles from './CodeDirectory.module.css';

/** The codes by status with links to the pages of both; at most `max` of them, then a link to all. */
export function CodeDirectory({ max = errors.length }: { max?: number }): ReactElement {
  return (
    <ul className={styles.grid}>
      {errors.slice(0, max).map(({ code, status, summary }) => (
        <li key={code} className={styles.entry}>
          <p className={styles.head}>
            {status === null ? (
              <span className={styles.status}>any other</span>
            ) : (
              <Link to={statusPath(status)} className={styles.status}>
                <span className="visually-hidden">HTTP </span>
                {status}
              </Link>
            )}
            <Link to={errorPath(code)} className={styles.code}>
              {code}
            </Link>
          </p>
          <p className={styles.summary}>
            <InlineText text={summary} />
          </p>
        </li>
      ))}
      {errors.length > max && (
        <li className={styles.entry}>
          <Link to="/errors/">All {errors.length} codes</Link>
        </li>
      )}
    </ul>
  );
}
