import type { ReactElement, ReactNode } from 'react';
import { findError } from '../../contract/find';
import { InlineText } from '../../ui/InlineText';
import { fixerLabels, verdictLabels } from './labels';
import { MessageTemplate } from './MessageTemplate';
import { RetryIcon } from './RetryIcon';
import styles from './ErrorCard.module.css';

/** A code at a glance: status, exact message, whether to retry, who can fix it, its headers. Throws on an unknown code. */
export function ErrorCard({ code }: { code: string }): ReactElement {
  const { status, message, retry, fixers, headers } = findError(code);
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <StatusBadge status={status} />
        <code className={styles.code}>{code}</code>
      </p>
      <dl className={styles.facts}>
        <Fact name="Message">
          {message === null ? (
            'The error’s own text: it differs.'
          ) : (
            <MessageTemplate text={message} />
          )}
        </Fact>
        <Fact name="Retry">
          <span className={styles.verdict}>
            <RetryIcon verdict={retry.verdict} />
            <strong>{verdictLabels[retry.verdict]}</strong>
          </span>
          <span className={styles.how}>
            <InlineText text={retry.how} />
          </span>
        </Fact>
        <Fact name="Who can fix it">{fixers.map((fixer) => fixerLabels[fixer]).join(' · ')}</Fact>
        {headers.map(({ name, value, when }) => (
          <Fact key={name} name="Header">
            <code>{`${name}: ${value}`}</code>
            <span className={styles.how}>
              <InlineText text={when} />
            </span>
          </Fact>
        ))}
      </dl>
    </div>
  );
}

function StatusBadge({ status }: { status: number | null }): ReactElement {
  const tone = status === null ? styles.open : status < 500 ? styles.client : styles.server;
  return (
    <span className={`${styles.badge} ${tone}`}>
      {status === null ? 'any other status' : `HTTP ${status}`}
    </span>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
