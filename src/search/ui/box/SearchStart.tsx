import Link from '@docusaurus/Link';
import type { MouseEvent, ReactElement } from 'react';
import { errors, type ErrorCode } from '../../../contract/errors';
import { errorPath } from '../../../contract/site';
import styles from './SearchBox.module.css';

/** Most frequent first. */
const commonCodes: readonly ErrorCode[] = [
  'authentication_failed',
  'throttled',
  'permission_denied',
  'validation_error',
  'not_found',
];
const statusOf = (code: ErrorCode) => errors.find((error) => error.code === code)?.status;

/** What to do with an empty field. */
export function SearchStart({ onLeave }: { onLeave: (event: MouseEvent) => void }): ReactElement {
  return (
    <div className={styles.start}>
      <p>
        Paste what <code>curl -i</code> printed, or type a status, a code or words of the message.
      </p>
      <ul aria-label="The most common codes">
        {commonCodes.map((code) => (
          <li key={code}>
            <Link to={errorPath(code)} onClick={onLeave}>
              <span>{statusOf(code)}</span> <code>{code}</code>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
