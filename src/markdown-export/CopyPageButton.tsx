import type { ReactElement } from 'react';
import buttons from '../ui/Button.module.css';

/** Its handler is `copy-page.ts`. */
export function CopyPageButton(): ReactElement {
  return (
    <button
      type="button"
      className={`needs-js ${buttons.copy}`}
      title="Copy page as Markdown"
      data-copy-page=""
    >
      <span aria-live="polite">Copy page</span>
      <span className="visually-hidden"> as Markdown</span>
    </button>
  );
}
