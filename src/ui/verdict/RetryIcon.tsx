import type { ReactElement } from 'react';
import type { Retry } from '../../contract/schema';
import styles from './RetryIcon.module.css';

const shapes: Readonly<Record<Retry['verdict'], string>> = {
  after_change: 'M11.3 2.2l2.5 2.5L5.6 12.9 2.5 13.5l.6-3.1zM9.4 4.1l2.5 2.5',
  after_wait: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 4.8V8l2.2 1.6',
  if_repeatable: 'M13.5 8A5.5 5.5 0 114 4.3L2.4 6M2.4 2.4V6H6M6 8.2l1.5 1.5 2.8-3',
  depends: 'M8 14V9.5L3.5 5M8 9.5L12.5 5M3.2 8V4.7h3.3M12.8 8V4.7H9.5',
};

/** The icon of a retry verdict; the label beside it says the same. */
export function RetryIcon({ verdict }: { verdict: Retry['verdict'] }): ReactElement {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[verdict]} />
    </svg>
  );
}
