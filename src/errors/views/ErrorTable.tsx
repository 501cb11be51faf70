import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { errorPath, statusPath } from '../../contract/site';
import { InlineText } from '../../ui/InlineText';
import { fixerLabels, verdictLabels } from './labels';
import { MessageTemplate } from '../../ui/MessageTemplate';
import { RetryIcon } from './RetryIcon';
import styles from './ErrorTable.module.css';

const columns = ['Status', 'Code', 'Message', 'Retry', 'Who can fix it'] as const;

/** Every code by status: message, whether to retry, who can fix it. */
export function ErrorTable(): ReactElement {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">Every error code by status</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.map(({ code, status, message, retry, fixers }) => (
            <tr key={code}>
              <td data-column={columns[0]}>
                {status === null ? 'any other' : <Link to={statusPath(status)}>{status}</Link>}
              </td>
              <th scope="row" data-column={columns[1]}>
                <Link to={errorPath(code)}>
                  <code>{code}</code>
                </Link>
              </th>
              <td data-column={columns[2]}>
                {message === null ? 'The error’s own text' : <MessageTemplate text={message} />}
              </td>
              <td data-column={columns[3]}>
                <span>
                  <RetryIcon verdict={retry.verdict} />{' '}
                  <InlineText text={verdictLabels[retry.verdict]} />
                </span>
              </td>
              <td data-column={columns[4]}>
                {fixers.map((fixer) => fixerLabels[fixer]).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
