import type { ReactElement } from 'react';
import styles from './SearchPrompt.module.css';

/** A large button that opens search, for pages that start with it. Needs JavaScript. */
export function SearchPrompt(): ReactElement {
  return (
    <div className={`needs-js ${styles.prompt}`}>
      <button type="button" className={styles.button} aria-haspopup="dialog" data-open-search="">
        Search a code, status or message, or paste the whole answer
      </button>
      <p className={styles.hint}>
        For example <code>429</code>, <code>token_not_valid</code>, or what <code>curl -i</code>{' '}
        printed. Nothing of it is sent.
      </p>
    </div>
  );
}
