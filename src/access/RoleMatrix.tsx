import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { endpoints } from '../contract/endpoints';
import { roles } from '../contract/roles';
import { TableScroll } from '../ui/TableScroll';
import { statusFor, type Caller } from './access';
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
      <TableScroll label="Status by role and endpoint">
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            {callers.map((caller) => (
              <th key={caller} scope="col" className={styles.caller}>
                {plain[caller] ?? <code>{caller}</code>}
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
      </TableScroll>
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
  const allowed = status < 400;
  return (
    <td className={allowed ? styles.allowed : styles.refused}>
      <span aria-hidden="true">{allowed ? '✓' : '✕'}</span> {status}
    </td>
  );
}
