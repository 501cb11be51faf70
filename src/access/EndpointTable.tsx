import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { endpoints } from '../contract/endpoints';
import { findLimit } from '../contract/find';
import type { Endpoint } from '../contract/schema';
import { limitText } from '../limits/rates';
import { StackedTable } from '../ui/StackedTable';
import { accessLabels } from './access';
import styles from './EndpointTable.module.css';

/** Every endpoint with who may call it, its scope and limit, and its status on success. */
export function EndpointTable(): ReactElement {
  return (
    <StackedTable label="Endpoints" className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Endpoint</th>
          <th scope="col">Who</th>
          <th scope="col">Scope and limit</th>
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
              <td data-column="Who">
                <span>{accessLabels[access]}</span>
              </td>
              <td data-column="Scope">
                <span>
                  <code>{scope}</code>, {limitText(findLimit(scope))}
                  {signedInScope && (
                    <>
                      ; signed in <code>{signedInScope}</code>
                    </>
                  )}
                </span>
              </td>
              <td data-column="Success">
                <span>{successStatus}</span>
              </td>
            </tr>
          ),
        )}
      </tbody>
    </StackedTable>
  );
}
