import Link from '@docusaurus/Link';
import type { MouseEvent, ReactElement } from 'react';
import { withBase } from '../../../browser/base-url';
import type { ErrorCode } from '../../../contract/errors';
import { errorPath, searchPath, site } from '../../../contract/site';
import { waysOut } from './ways-out';
import styles from './SearchBox.module.css';

export function SearchFooter({
  nearest,
  isLost,
  hasRecent,
  onClear,
  onLeave,
}: {
  nearest: ErrorCode | null;
  /** Nothing was found, or no code in what was pasted. */
  isLost: boolean;
  hasRecent: boolean;
  onClear: () => void;
  onLeave: (event: MouseEvent) => void;
}): ReactElement {
  return (
    <ul className={styles.footer} aria-label="Other ways">
      {nearest !== null && (
        <li>
          Did you mean{' '}
          <Link to={errorPath(nearest)} onClick={onLeave}>
            <code>{nearest}</code>
          </Link>
          ?
        </li>
      )}
      {isLost &&
        waysOut.map(([text, path]) => (
          <li key={path}>
            <a href={withBase(path)} onClick={onLeave}>
              {text}
            </a>
          </li>
        ))}
      {hasRecent && (
        <li>
          <button type="button" className={styles.plain} onClick={onClear}>
            Clear recent searches
          </button>
        </li>
      )}
      <li>
        <Link to={`${searchPath}#a-z`} onClick={onLeave}>
          Everything from A to Z
        </Link>
      </li>
      <li>
        <a href={site.status}>API status</a>
      </li>
    </ul>
  );
}
