import { useEffect, useState, type ReactElement } from 'react';
import styles from './CopyButton.module.css';

type State = 'ready' | 'copied' | 'failed';
const labels: Record<State, string> = {
  ready: 'Copy',
  copied: 'Copied',
  failed: 'Select and copy',
};

/**
 * Copies `text()` to the clipboard and says so to screen readers too. `what` names the thing copied,
 * e.g. "request id". Without JavaScript it is not shown.
 */
export function CopyButton({ text, what }: { text: () => string; what: string }): ReactElement {
  const [state, setState] = useState<State>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('failed');
    }
  }
  return (
    <button type="button" className={`needs-js ${styles.button}`} onClick={() => void copy()}>
      <span aria-live="polite">{labels[state]}</span>
      <span className="visually-hidden"> {what}</span>
    </button>
  );
}
