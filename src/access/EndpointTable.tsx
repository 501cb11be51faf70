import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { endpoints } from '../contract/endpoints';
import { findLimit } from '../contract/find';
import type { Endpoint } from '../contract/schema';
import { limitText } from '../limits/rates';
import { TableScroll } from '../ui/TableScroll';
import { accessLabels } from './access';
import styles from './RoleMatrix.module.css';

/** Every endpoint with who may call it, its scope and limit, and its status on success. */
export function EndpointTable(): ReactElement {
  return (
    <TableScroll label="Endpoints">
      <thead>
        <tr>
          <th scope="col">Endpoint</th>
          <th scope="col">Who</th>
          <th scope="col">Scope</th>
          <th scope="col">Limit</th>
          <th scope="col">Success</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map(
          ({ id, method, path, access, scope, signedInScope, successStatus }: Endpoint) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/API_EXAMPLES/#${id}`} className={styles.endpoint}>
                  {method} {path}
                </Link>
              </th>
              <td>{accessLabels[access]}</td>
              <td>
                <code>{scope}</code>
                {signedInScope && (
                  <>
                    , signed in <code>{signedInScope}</code>
                  </>
                )}
              </td>
              <td>{limitText(findLimit(scope))}</td>
              <td>{successStatus}</td>
            </tr>
          ),
        )}
      </tbody>
    </TableScroll>
  );
}
