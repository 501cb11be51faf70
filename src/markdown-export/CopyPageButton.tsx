import type { ReactElement } from 'react';
import buttonStyles from '../ui/CopyButton.module.css';
import styles from './CopyPageButton.module.css';

/** Copies the whole page as Markdown, which `copy-page.ts` fetches when it is pressed. Without JavaScript it is not shown. */
export function CopyPage(): ReactElement {
  return (
    <p className={`needs-js ${styles.place}`}>
      <button type="button" className={buttonStyles.button} data-copy-page="">
        <span aria-live="polite">Copy page as Markdown</span>
      </button>
    </p>
  );
}
