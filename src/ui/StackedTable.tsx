import type { ReactElement, ReactNode } from 'react';
import styles from './StackedTable.module.css';

/**
 * A table that fits every width: where its columns do not, each row becomes a block, in which a cell is named by its
 * `data-column`. A cell without it stands in the first line of the block.
 */
export function StackedTable({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <div className={styles.frame}>
      <table className={`${styles.table} ${className}`} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
