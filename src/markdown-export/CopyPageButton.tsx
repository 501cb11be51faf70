import type { ReactElement } from 'react';
import buttonStyles from '../ui/CopyButton.module.css';

/** Its handler is `copy-page.ts`. */
export function CopyPageButton(): ReactElement {
  return (
    <button
      type="button"
      className={`needs-js ${buttonStyles.button}`}
      title="Copy page as Markdown"
      data-copy-page=""
    >
      <span aria-live="polite">Copy page</span>
      <span className="visually-hidden"> as Markdown</span>
    </button>
  );
}
