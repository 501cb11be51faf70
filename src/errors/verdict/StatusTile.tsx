import type { ReactElement } from 'react';
import type { ErrorEntry } from '../../contract/schema';
import { verdictClasses } from '../../ui/verdict/verdict-labels';
import styles from './StatusTile.module.css';

/** A code’s status in the colour of its verdict; nothing for a code without a status. */
export function StatusTile({
  error: { status, retry },
}: {
  error: ErrorEntry;
}): ReactElement | null {
  if (status === null) return null;
  return <span className={`${styles.tile} ${verdictClasses[retry.verdict]}`}>{status}</span>;
}
