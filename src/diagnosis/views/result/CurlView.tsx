import type { ReactElement } from 'react';
import { CopyButton } from '../../../ui/CopyButton';
import styles from './CurlView.module.css';

/** The command that shows whether the call is fixed. */
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
        Your request as it should be, with placeholders for tokens and values.
      </p>
    </>
  );
}
