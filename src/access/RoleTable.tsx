import type { ReactElement } from 'react';
import { roles } from '../contract/roles';
import { StackedTable } from '../ui/StackedTable';

/** Every role with what it reaches and may do. */
export function RoleTable(): ReactElement {
  return (
    <StackedTable label="Roles">
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">Sees</th>
          <th scope="col">May</th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, reach, abilities }) => (
          <tr key={role}>
            <th scope="row">
              <code>{role}</code>
            </th>
            <td data-column="Sees">
              <span>{reach}</span>
            </td>
            <td data-column="May">
              <span>{abilities}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}
