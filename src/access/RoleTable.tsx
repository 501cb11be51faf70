import type { ReactElement } from 'react';
import { roles } from '../contract/roles';
import { TableScroll } from '../ui/TableScroll';

/** Every role with what it reaches and may do. */
export function RoleTable(): ReactElement {
  return (
    <TableScroll label="Roles">
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
            <td>{reach}</td>
            <td>{abilities}</td>
          </tr>
        ))}
      </tbody>
    </TableScroll>
  );
}
