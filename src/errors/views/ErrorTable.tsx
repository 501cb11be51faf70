import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errors } from '../../contract/errors';
import { errorPath, statusPath } from '../../contract/site';
import { BreakableName } from '../../ui/BreakableName';
import { StackedTable } from '../../ui/StackedTable';
import { fixerLabels } from './labels';
import { MessageTemplate } from '../../ui/MessageTemplate';
import { VerdictTag } from '../../ui/verdict/VerdictTag';
import styles from './ErrorTable.module.css';

const columns = ['Status', 'Code', 'Message', 'Retry', 'Who fixes it'] as const;

/** Every code by status: message, whether to retry, who can fix it. A row leads to the code's page. */
export function ErrorTable(): ReactElement {
  return (
    <StackedTable label="Every error code by status" className={styles.table}>
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
            <td className={styles.status}>
              {status === null ? 'other' : <Link to={statusPath(status)}>{status}</Link>}
            </td>
            <th scope="row">
              <Link to={errorPath(code)} className={styles.code}>
                <BreakableName name={code} />
              </Link>
            </th>
            <td className={styles.message}>
              {message === null ? 'The error’s own text' : <MessageTemplate text={message} />}
            </td>
            <td className={styles.verdict}>
              <VerdictTag verdict={retry.verdict} />
            </td>
            <td className={styles.fixers} data-column={columns[4]}>
              <span>{fixers.map((fixer) => fixerLabels[fixer]).join(' · ')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}
