import type { ReactElement } from 'react';
import { copyText, flashLabel } from './copy-feedback';
import buttons from './Button.module.css';

/**
 * Copies `text()` to the clipboard and says so; where it is null nothing is copied, and the caller says why. `what`
 * completes the label for screen readers, e.g. "request id". Hidden without JavaScript.
 */
export function CopyButton({
  text,
  what,
  label = 'Copy',
}: {
  text: () => string | null;
  what: string;
  label?: string;
}): ReactElement {
  async function copy(button: HTMLElement): Promise<void> {
    const copied = text();
    if (copied !== null) flashLabel(button, await copyText(copied));
  }
  return (
    <button
      type="button"
      className={`needs-js ${buttons.copy}`}
      onClick={(event) => void copy(event.currentTarget)}
    >
      <span aria-live="polite">{label}</span>
      <span className="visually-hidden"> {what}</span>
    </button>
  );
}
