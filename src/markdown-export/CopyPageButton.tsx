import type { ReactElement } from 'react';
import buttonStyles from '../ui/CopyButton.module.css';
import styles from './CopyPageButton.module.css';

/** Its handler is `copy-page.ts`. */
export function CopyPageButton(): ReactElement {
  return (
    <p className={`needs-js ${styles.paragraph}`}>
      <button type="button" className={buttonStyles.button} data-copy-page="">
        <span aria-live="polite">Copy page as Markdown</span>
      </button>
    </p>
  );
}
