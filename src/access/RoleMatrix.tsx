import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { endpoints } from '../contract/endpoints';
import { roles } from '../contract/roles';
import { BreakableName } from '../ui/BreakableName';
import { StackedTable } from '../ui/StackedTable';
import { forbidden, statusFor, type Caller } from './access';
import styles from './RoleMatrix.module.css';

const names = roles.map(({ role }) => role).reverse();
const callers: readonly Caller[] = ['nobody', ...names, 'ingestion_token'];
const plain: Partial<Record<Caller, string>> = {
  nobody: 'no token',
  ingestion_token: 'ingestion token',
};

/** Role × endpoint × method: the status a well-formed call gets. Colour is never the only sign. */
export function RoleMatrix(): ReactElement {
  return (
    <>
      <StackedTable label="Status by role and endpoint" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            {callers.map((caller) => (
              <th key={caller} scope="col">
                {plain[caller] ?? <BreakableName name={caller} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <tr key={endpoint.id}>
              <th scope="row">
                <Link to={`/API_EXAMPLES/#${endpoint.id}`} className={styles.endpoint}>
                  {endpoint.method} {endpoint.path.replace('/api/v1/', '')}
                </Link>
              </th>
              {callers.map((caller) => (
                <Status key={caller} status={statusFor(caller, endpoint)} />
              ))}
            </tr>
          ))}
        </tbody>
      </StackedTable>
      <p>
        Paths start with <code>/api/v1/</code>. A role reaches its own customer’s objects only;
        another customer’s object is a 404, not a 403, whatever the role, except for a{' '}
        <code>superuser</code>. A method that a path does not list is a 405 for every caller whom
        the path’s endpoint lets in.
      </p>
    </>
  );
}

function Status({ status }: { status: number }): ReactElement {
  const [style, sign] =
    status < 400
      ? [styles.allowed, '✓']
      : status === forbidden
        ? [styles.forbidden, '✕']
        : [styles.refused, '–'];
  return (
    <td className={style}>
      <span aria-hidden="true">{sign}</span> {status}
    </td>
  );
}
