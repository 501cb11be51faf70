import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import type { OtherBody } from '../../contract/schema';
import { errorPath } from '../../contract/site';
import { InlineText } from '../../ui/InlineText';
import { causes } from '../causes';
import { findStatus } from '../statuses';
import { formatFragment } from '../call-details/format-fragment';
import { knownCode } from '../known-code';
import { MessageText } from './MessageTemplate';
import { originWords } from './origin-words';
import { useFragment } from '../call-details/use-link-params';
import { VerdictIcon } from './RetryIcon';
import { verdictWords } from './verdict-words';
import styles from './StatusChoice.module.css';

/** The guide’s section on answers that are no envelope. */
const outsideEnvelope = '/API_TROUBLESHOOTING/#not-json';

/** What may have answered with a status: its codes, and the bodies outside the envelope. Throws on an unknown status. */
export function StatusChoice({ status }: { status: string | number }): ReactElement {
  const { codes, others, fromProxy } = findStatus(status);
  const fragment = formatFragment(useFragment());
  return (
    <>
      {fromProxy && (
        <p>
          No code has this status of its own. As a rule a proxy or load balancer in front of the API
          sent the answer, in HTML: look at <code>Content-Type</code>, and do not parse the body as
          JSON. {findError('internal_server_error').retry.how}
        </p>
      )}
      <p className={styles.question}>
        {fromProxy
          ? 'If the body is the envelope all the same, its code is:'
          : codes.length > 1
            ? 'Which code does the body have?'
            : 'The body has this code:'}
      </p>
      <ul className={styles.codes}>
        {codes.map(({ code, summary, retry }) => (
          <li key={code} className={styles.code}>
            <Link to={errorPath(code) + fragment}>
              <code>{code}</code>
            </Link>
            <p>
              <InlineText text={summary} />
            </p>
            <p className={styles.verdict}>
              <VerdictIcon verdict={retry.verdict} /> Retry? {verdictWords[retry.verdict]}
            </p>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className={styles.question}>Another body? These come with the status too:</p>
          <ul className={styles.others}>
            {others.map((other) => (
              <li key={other.id}>
                {other.body === null ? other.text : <MessageText text={other.text} />},{' '}
                {originWords[other.origin]}: <Explanation other={other} fragment={fragment} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The link to where a body outside the envelope is explained: its cause, else its code, else the guide. */
function Explanation({ other, fragment }: { other: OtherBody; fragment: string }): ReactElement {
  if (other.code === null) return <Link to={outsideEnvelope}>the answer is not JSON</Link>;
  const cause = causes[knownCode(other.code)].find(({ id }) => id === other.cause);
  if (!cause) {
    return (
      <Link to={errorPath(other.code) + fragment}>
        <code>{other.code}</code>
      </Link>
    );
  }
  return (
    <Link to={`${errorPath(other.code)}#${cause.id}`}>
      <InlineText text={cause.title} />
    </Link>
  );
}
