import type { ReactElement, ReactNode } from 'react';
import styles from './TableScroll.module.css';

/** A table that scrolls sideways inside its own named region where it is wider than the page. */
export function TableScroll({
  label,
  children,
}: {
  label: string;
  children: ReactNode;
}): ReactElement {
  return (
    // The region scrolls, so the keyboard must be able to reach it.
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
