import Link from '@docusaurus/Link';
import type { MouseEvent, ReactElement } from 'react';
import { withBase } from '../../browser/base-url';
import type { ErrorCode } from '../../contract/errors';
import { errorPath, searchPath, site } from '../../contract/site';
import styles from './SearchBox.module.css';

const guide = '/API_TROUBLESHOOTING/';
/** For a reader who found nothing. */
export const waysOut: readonly (readonly [text: string, path: string])[] = [
  ['Which error is this?', `${guide}#tree-which-error`],
  ['The response is not JSON', `${guide}#not-json`],
  ['No response at all', `${guide}#no-response`],
];

export function SearchFooter({
  nearest,
  isLost,
  hasRecent,
  onClear,
  onLeave,
}: {
  nearest: ErrorCode | null;
  /** Nothing was found. */
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
