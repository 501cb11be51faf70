import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { errorPath } from '../../contract/site';
import { fixerWords } from './fixer-words';
import { MessageText } from './MessageTemplate';
import { statusPath } from '../status-path';
import { VerdictIcon } from './RetryIcon';
import { verdictWords } from './verdict-words';
import styles from './ErrorTable.module.css';

const columns = ['Status', 'Code', 'Message', 'Retry', 'Who can fix it'] as const;

/** Every code by status in a table: message, whether to retry, who can fix it. */
export function ErrorCatalogue(): ReactElement {
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
                {message === null ? 'The error’s own text' : <MessageText text={message} />}
              </td>
              <td data-column={columns[3]}>
                <span>
                  <VerdictIcon verdict={retry.verdict} /> {verdictWords[retry.verdict]}
                </span>
              </td>
              <td data-column={columns[4]}>
                {fixers.map((fixer) => fixerWords[fixer]).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
