import type { ReactElement, ReactNode } from 'react';
import styles from './SearchDialog.module.css';

/** The search dialog of every page, opened by `open-search.ts`. Its child is the search field. */
export function SearchDialog({ children }: { children: ReactNode }): ReactElement {
  return (
    <dialog className={styles.dialog} aria-label="Search" data-search="">
      <div className={styles.content}>
        {children}
        <button type="button" className={styles.close} data-close-search="">
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3.5 3.5l9 9m0-9l-9 9" />
          </svg>
          <span className="visually-hidden">
            Close <kbd>Esc</kbd>
          </span>
        </button>
        <label className={styles.choice}>
          <input type="checkbox" defaultChecked data-slash-key="" />{' '}
          <span>
            <kbd>/</kbd> opens search
          </span>
        </label>
      </div>
    </dialog>
  );
}
