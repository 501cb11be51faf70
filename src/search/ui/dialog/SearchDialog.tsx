import type { ReactElement, ReactNode } from 'react';
import { CloseButton } from '../../../ui/CloseButton';
import styles from './SearchDialog.module.css';

/** The search dialog of every page, opened by `open-search.ts`. Its child is the search field. */
export function SearchDialog({ children }: { children: ReactNode }): ReactElement {
  return (
    <dialog className={styles.dialog} aria-label="Search" data-search="">
      <div className={styles.content}>
        {children}
        <CloseButton className={styles.close} data-close-search="">
          Close <kbd>Esc</kbd>
        </CloseButton>
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
