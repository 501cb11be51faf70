import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import type { ErrorEntry } from '../../contract/schema';
import { statusPath } from '../../contract/site';
import { CopyButton } from '../../ui/CopyButton';
import { knownStatuses } from '../statuses';
import type { LinkParams } from '../call-details/link-params';
import { Fact } from '../../ui/Fact';
import styles from './CallFacts.module.css';

/** What a link says about the call, but for the wait, as plain text; nothing where it says nothing. */
export function CallFacts({
  error,
  params,
}: {
  error: ErrorEntry;
  params: LinkParams;
}): ReactElement | null {
  const { request_id, field, detail, status, at } = params;
  if (Object.keys(params).length === 0) return null;
  return (
    <>
      <dl className={styles.facts}>
        {request_id !== undefined && (
          <Fact className={styles.fact} name="Request id">
            <code>{request_id}</code> <CopyButton text={() => request_id} what="request id" />
          </Fact>
        )}
        {field !== undefined && (
          <Fact className={styles.fact} name="Field">
            <code>{field}</code>
          </Fact>
        )}
        {detail !== undefined && (
          <Fact className={styles.fact} name="Detail">
            <bdi>{detail}</bdi>
          </Fact>
        )}
        {status !== undefined && (
          <Fact className={styles.fact} name="Status">
            <StatusText error={error} status={status} />
          </Fact>
        )}
        {at !== undefined && (
          <Fact className={styles.fact} name="Responded">
            <time dateTime={at}>{`${at.slice(0, 19).replace('T', ' ')} UTC`}</time>
          </Fact>
        )}
      </dl>
      <p className={styles.source}>From the link: compare it with your response.</p>
    </>
  );
}

/** The status; if the code does not have it, says so and links to the status’s page. */
function StatusText({ error, status }: { error: ErrorEntry; status: number }): ReactElement {
  const agrees =
    error.status === null
      ? !errors.some((other) => other.status === status)
      : error.status === status;
  if (agrees) return <>{status}</>;
  return (
    <>
      {`${status}, but `}
      <code>{error.code}</code>
      {error.status === null
        ? ' is for statuses without a code of their own. '
        : ` comes with ${error.status}. `}
      The link is wrong about one of them: look at the response.{' '}
      {knownStatuses.includes(status) && (
        <Link to={statusPath(status)}>{`What responds with ${status}`}</Link>
      )}
    </>
  );
}
