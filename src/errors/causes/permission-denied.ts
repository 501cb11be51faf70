import { findError } from '../../contract/find';
import type { Cause } from './cause-schema';

const example = String(findError('permission_denied').details.example?.detail);

/** Why a signed-in account is rejected, most likely first. Source: FACTS.md §2 and §5. */
export const permissionDeniedCauses = [
  {
    id: 'role-too-low',
    title: 'The account’s role may not do this',
    sign: '`details.detail` names a role',
    evidence: `\`details.detail\` names the role, e.g. \`${example}\`, and the call is one that only a \`customer_admin\` may make: create an upload, trigger a report, give feedback on an alert.`,
    fix: 'Ask your organisation’s admin for the `customer_admin` role, or make the call with an account that has it. Log in again once the role is granted.',
    proof: 'The same request returns 201 or 202.',
  },
  {
    id: 'wrong-account',
    title: 'The token belongs to another account',
    sign: '`user_id` in the token is another account’s',
    evidence:
      'The `user_id` in the token’s payload is not that of the account you meant, e.g. a variable still holds a colleague’s or a read-only account’s token.',
    fix: 'Log in with the account you mean, and use that `access` for the call.',
    proof: 'The payload has the `user_id` you expect, and the same request succeeds.',
  },
] as const satisfies readonly Cause[];
