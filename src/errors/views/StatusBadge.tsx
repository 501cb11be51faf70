import type { ReactElement } from 'react';
import styles from './StatusBadge.module.css';

/** A status as a small label, e.g. "HTTP 429"; "any other status" where the code has no fixed one. */
export function StatusBadge({ status }: { status: number | null }): ReactElement {
  const tone = status === null ? styles.open : status < 500 ? styles.client : styles.server;
  return (
    <span className={`${styles.badge} ${tone}`}>
      {status === null ? 'any other status' : `HTTP ${status}`}
    </span>
  );
}
