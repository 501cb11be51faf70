import type { ReactElement } from 'react';
import styles from './SearchButton.module.css';

/** Opens search from the navigation bar. Search loads when it is used. */
export function SearchButton(): ReactElement {
  return (
    <button
      type="button"
      className={`needs-js ${styles.button}`}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      data-open-search=""
    >
      <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden="true" focusable="false">
        <path d="M7 12A5 5 0 107 2a5 5 0 000 10zm3.6-1.4L14 14" />
      </svg>
      <span className={styles.label}>Search</span>
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
    </button>
  );
}
