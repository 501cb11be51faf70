import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { searchPath } from '../../contract/site';
import buttons from '../../ui/Button.module.css';
import paste from '../../ui/PasteArea.module.css';
import styles from './PasteBox.module.css';

const example = `HTTP/2 429
retry-after: 60
{"error":{"code":"throttled", …`;

/**
 * A place to paste what came back, for pages that start with it: `paste-box.ts` opens search with the text. Without
 * JavaScript a link to the list from A to Z.
 */
export function PasteBox(): ReactElement {
  return (
    <>
      <div className={`needs-js ${paste.box} ${styles.box}`}>
        <textarea
          className={`${paste.field} ${styles.field}`}
          rows={3}
          aria-label="Paste the whole response, or type a code, status or message"
          placeholder={example}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          data-paste-box=""
        />
        <div className={paste.bar}>
          <span>
            Paste what <code>curl -i</code> printed, or type a code. Nothing of it is sent.
          </span>
          <button
            type="button"
            className={`${buttons.button} ${buttons.primary}`}
            hidden
            data-paste-response=""
          >
            Paste
          </button>
          <button
            type="button"
            className={buttons.button}
            aria-haspopup="dialog"
            data-open-search=""
          >
            Search
          </button>
        </div>
      </div>
      <p className="no-js-only">
        <Link to={searchPath}>Every code, cause and section from A to Z</Link>
      </p>
    </>
  );
}
