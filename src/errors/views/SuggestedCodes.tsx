import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import { errorPath } from '../../contract/site';
import { namedInPath } from '../recognition/named-in-path';
import { nearestCodes } from '../recognition/suggest-codes';

/** For an unknown page under `/errors/`: the codes that its name comes near. Nothing on the server or for other pages. */
export function NearestCodes(): ReactElement | null {
  const named = typeof window === 'undefined' ? null : namedInPath(window.location.pathname);
  if (named === null) return null;
  const nearest = /^[45]\d\d$/.test(named) ? [findError('error').code] : nearestCodes(named);
  return (
    <>
      <p>
        There is no code or status <code>{named}</code>.{nearest.length > 0 && ' Did you mean:'}
      </p>
      {named === '301' && (
        <p>
          A 301 is <Link to="/API_TROUBLESHOOTING/#missing-slash">the missing trailing slash</Link>.
        </p>
      )}
      {nearest.length > 0 && (
        <ul>
          {nearest.map((code) => (
            <li key={code}>
              <Link to={errorPath(code)}>
                <code>{code}</code>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
