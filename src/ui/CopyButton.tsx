import { useEffect, useState, type ReactElement } from 'react';
import { copyText } from './copy-text';
import styles from './CopyButton.module.css';

/**
 * Copies `text()` to the clipboard and says so to screen readers too. `what` completes the label for
 * them, e.g. "request id". Where the text is null nothing is copied: the caller says why. Without JavaScript it is
 * not shown.
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
  const [result, setResult] = useState<{ text: string } | null>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), 2000);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy(): Promise<void> {
    const copied = text();
    // A new object for each press, so that each starts the time anew.
    setResult(copied === null ? null : { text: await copyText(copied) });
  }
  return (
    <button type="button" className={`needs-js ${styles.button}`} onClick={() => void copy()}>
      <span aria-live="polite">{result?.text ?? label}</span>
      <span className="visually-hidden"> {what}</span>
    </button>
  );
}
