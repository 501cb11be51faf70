import type { ReactElement, ReactNode } from 'react';
import styles from './TableScroll.module.css';

/** A table that scrolls sideways inside its own frame where it is wider than the page. */
export function TableScroll({
  label = 'Table',
  children,
}: {
  label?: string;
  children: ReactNode;
}): ReactElement {
  return (
    // The frame scrolls, so the keyboard must be able to reach it. A group, as landmarks need unique names.
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
