import type { ReactElement } from 'react';
import { CopyButton } from '../../../ui/CopyButton';
import styles from './CurlView.module.css';

/** The pasted request as a command to run, its secrets and values replaced by placeholders. */
export function CurlView({ curl }: { curl: string }): ReactElement {
  return (
    <>
      <div className={styles.command}>
        <pre tabIndex={0} role="group" aria-label="Command">
          {curl}
        </pre>
        <CopyButton text={() => curl} what="command" />
      </div>
      <p className={styles.hint}>
        The request as you sent it, with placeholders for tokens and values. Correct it as above
        before you run it.
      </p>
    </>
  );
}
