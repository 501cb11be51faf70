import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { findError } from '../../contract/find';
import type { LegacyResponse } from '../../contract/schema';
import { errorPath } from '../../contract/site';
import { InlineText } from '../../ui/InlineText';
import { causes } from '../causes';
import { findStatus } from '../statuses';
import { formatLinkParams } from '../call-details/link-params';
import { MessageTemplate } from '../../ui/MessageTemplate';
import { verdictClasses, verdictLabels } from '../../ui/verdict/verdict-labels';
import { originLabels } from './labels';
import { useLinkParams } from '../call-details/use-link-params';
import { RetryIcon } from '../../ui/verdict/RetryIcon';
import styles from './StatusChoice.module.css';

const outsideEnvelope = '/API_TROUBLESHOOTING/#not-json';

/** What responds with a status: its codes and its legacy responses. Throws on an unknown status. */
export function StatusChoice({ status }: { status: string | number }): ReactElement {
  const { codes, legacy, fromProxy } = findStatus(status);
  const fragment = formatLinkParams(useLinkParams());
  return (
    <>
      {fromProxy && (
        <p>
          No code has this status of its own. As a rule a proxy or load balancer in front of the API
          sent the response, in HTML: look at <code>Content-Type</code>, and do not parse the body
          as JSON. {findError('internal_server_error').retry.how}
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
            <p className={`${styles.verdict} ${verdictClasses[retry.verdict]}`}>
              <RetryIcon verdict={retry.verdict} /> Retry?{' '}
              <InlineText text={verdictLabels[retry.verdict]} />
            </p>
          </li>
        ))}
      </ul>
      {legacy.length > 0 && (
        <>
          <p className={styles.question}>Another body? These come with the status too:</p>
          <ul className={styles.others}>
            {legacy.map((response) => (
              <li key={response.id}>
                {response.body === null ? response.text : <MessageTemplate text={response.text} />},{' '}
                {originLabels[response.origin]}: <Explanation of={response} fragment={fragment} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The link that explains a legacy response: its cause, else its code, else the guide. */
function Explanation(props: { of: LegacyResponse; fragment: string }): ReactElement {
  const { of: response, fragment } = props;
  if (response.code === null) return <Link to={outsideEnvelope}>the response is not JSON</Link>;
  const cause = causes[findError(response.code).code].find(({ id }) => id === response.cause);
  if (!cause) {
    return (
      <Link to={errorPath(response.code) + fragment}>
        <code>{response.code}</code>
      </Link>
    );
  }
  return (
    <Link to={`${errorPath(response.code)}#${cause.id}`}>
      <InlineText text={cause.title} />
    </Link>
  );
}
