import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { errorPath, statusPath } from '../../contract/site';
import { BreakableName } from '../../ui/BreakableName';
import { InlineText } from '../../ui/InlineText';
import { VerdictTag } from '../../ui/verdict/VerdictTag';
import { errorsByFrequency } from '../catalogue/by-frequency';
import styles from './CodeDirectory.module.css';

const statuses = [...new Set(errors.map(({ status }) => status))].filter(
  (status) => status !== null,
);

/**
 * A card for each code, the frequent ones first, and the pages by status; at most `max` codes, then a link to all. A card
 * is one link: it covers the whole of it.
 */
export function CodeDirectory({ max = errors.length }: { max?: number }): ReactElement {
  return (
    <>
      <ul className={styles.cards}>
        {errorsByFrequency.slice(0, max).map(({ code, status, summary, retry }) => (
          <li key={code} className={styles.card}>
            <div className={styles.status}>
              {status === null ? 'other' : <span className="visually-hidden">HTTP </span>}
              {status}
            </div>
            <div className={styles.verdict}>
              <VerdictTag verdict={retry.verdict} />
            </div>
            <div className={styles.name}>
              <Link to={errorPath(code)} className={styles.code}>
                <BreakableName name={code} />
              </Link>
            </div>
            <p className={styles.summary}>
              <InlineText text={summary} />
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        By status:{' '}
        {statuses.map((status) => (
          <Link key={status} to={statusPath(status)}>
            {status}
          </Link>
        ))}
        <Link to="/errors/">
          {errors.length > max ? `All ${errors.length} codes` : 'Codes with their messages'}
        </Link>
      </p>
    </>
  );
}
