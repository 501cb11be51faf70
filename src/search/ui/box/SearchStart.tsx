import Link from '@docusaurus/Link';
import type { MouseEvent, ReactElement } from 'react';
import { errorPath } from '../../../contract/site';
import { errorsByFrequency } from '../../../errors/catalogue/by-frequency';
import styles from './SearchBox.module.css';

const maxCodes = 6;

/** What to do with an empty field. */
export function SearchStart({ onLeave }: { onLeave: (event: MouseEvent) => void }): ReactElement {
  return (
    <div className={styles.start}>
      <p>
        Paste what <code>curl -i</code> printed, or type a status, a code or words of the message.
      </p>
      <ul aria-label="The most common codes">
        {errorsByFrequency.slice(0, maxCodes).map(({ status, code }) => (
          <li key={code}>
            <Link to={errorPath(code)} onClick={onLeave}>
              <span>{status}</span> <code>{code}</code>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
