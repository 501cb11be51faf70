import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import { errorPath } from '../../contract/site';
import { VerdictTag } from '../../ui/verdict/VerdictTag';
import { codeFromPath, suggestCodes } from './suggest-codes';
import styles from './SuggestedCodes.module.css';

/** On an unknown page under `/errors/`, the codes its name resembles. Nothing on the server or on other pages. */
export function SuggestedCodes(): ReactElement | null {
  const named = typeof window === 'undefined' ? null : codeFromPath(window.location.pathname);
  if (named === null) return null;
  const suggested = /^[45]\d\d$/.test(named) ? [findError('error').code] : suggestCodes(named);
  return (
    <>
      <p>
        There is no code or status <code>{named}</code>.{suggested.length > 0 && ' Did you mean:'}
      </p>
      {named === '301' && (
        <p>
          A 301 is <Link to="/API_TROUBLESHOOTING/#missing-slash">the missing trailing slash</Link>.
        </p>
      )}
      {suggested.length > 0 && (
        <ul className={styles.codes}>
          {suggested.map(findError).map(({ code, status, retry }) => (
            <li key={code}>
              <Link to={errorPath(code)}>
                <span>
                  Open {status} <code>{code}</code>
                </span>{' '}
                <VerdictTag verdict={retry.verdict} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
