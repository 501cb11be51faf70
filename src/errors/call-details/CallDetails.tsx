import Link from '@docusaurus/Link';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { errors } from '../../contract/errors';
import { findError } from '../../contract/find';
import type { ErrorEntry } from '../../contract/schema';
import { CopyButton } from '../../ui/CopyButton';
import { formatWait } from './wait';
import { knownStatuses } from '../statuses';
import { RetryCountdown } from './RetryCountdown';
import { statusPath } from '../../contract/site';
import { useLinkParams } from './use-link-params';
import styles from './CallDetails.module.css';

/**
 * What the link to this page says about the failed call (`#wait_seconds=42&request_id=…`), as plain text. Nothing
 * without JavaScript or without parameters. Throws on an unknown code.
 */
export function CallDetails({ code }: { code: string }): ReactElement | null {
  const error = findError(code);
  const params = useLinkParams();
  const { wait_seconds, request_id, field, detail, status, at } = params;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // For readers further down who followed a link on this page; at the top nothing must move.
    if (window.scrollY > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [params]);
  const known = [wait_seconds, request_id, field, detail, status, at];
  if (known.every((value) => value === undefined)) return null;
  const waiting = error.retry.retryable || error.retry.verdict === 'depends';
  return (
    <section ref={box} className={styles.box} aria-label="Your call, according to the link">
      <dl className={styles.rows}>
        {wait_seconds !== undefined && (
          <Row name="Wait">
            {waiting ? (
              <RetryCountdown
                key={`${wait_seconds} ${at}`}
                waitSeconds={wait_seconds}
                respondedAt={at}
              />
            ) : (
              `The link says ${formatWait(wait_seconds)}. Waiting alone does not fix this error: change the request first.`
            )}
          </Row>
        )}
        {request_id !== undefined && (
          <Row name="Request id">
            <code>{request_id}</code> <CopyButton text={() => request_id} what="request id" />
          </Row>
        )}
        {field !== undefined && (
          <Row name="Field">
            <code>{field}</code>
          </Row>
        )}
        {detail !== undefined && (
          <Row name="Detail">
            <bdi>{detail}</bdi>
          </Row>
        )}
        {status !== undefined && (
          <Row name="Status">
            <StatusText error={error} status={status} />
          </Row>
        )}
        {at !== undefined && (
          <Row name="Answered">
            <time dateTime={at}>{`${at.slice(0, 19).replace('T', ' ')} UTC`}</time>
          </Row>
        )}
      </dl>
      <p className={styles.source}>
        From the link that opened this page. Compare it with the answer your call got.
      </p>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
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
      The link is wrong about one of them: look at the answer.{' '}
      {knownStatuses.includes(status) && (
        <Link to={statusPath(status)}>{`What answers with ${status}`}</Link>
      )}
    </>
  );
}
