import type { ReactElement, ReactNode } from 'react';
import styles from './TableScroll.module.css';

/** A table that scrolls sideways in its own frame if it is wider than the page. */
export function TableScroll({
  label = 'Table',
  children,
}: {
  label?: string;
  children: ReactNode;
}): ReactElement {
  return (
    // Focusable, so that the keyboard can scroll it. A group, as landmarks need unique names.
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
