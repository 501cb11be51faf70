import { findError } from '../contract/find';
import type { RoleName } from '../contract/roles';
import type { Access, Endpoint } from '../contract/schema';

/** Who may call an endpoint. */
export const accessLabels: Record<Access, string> = {
  public: 'anyone',
  viewer: 'any role',
  admin: 'customer_admin or superuser',
  ingestion_token: 'ingestion token, not a JWT',
};

/** Who calls: a role, nobody (no credentials), or the holder of an ingestion token. */
export type Caller = RoleName | 'nobody' | 'ingestion_token';

/** The status a well-formed call of an endpoint gets. Source: FACTS.md §5 and §6. */
export function statusFor(
  caller: Caller,
  { access, scope, successStatus }: Pick<Endpoint, 'access' | 'scope' | 'successStatus'>,
): number {
  const refused = errorStatus('authentication_failed');
  // Login, refresh and verify ignore the header; every other endpoint refuses a token it cannot use.
  if (scope === 'authentication') return successStatus;
  if (access === 'ingestion_token') return caller === 'ingestion_token' ? successStatus : refused;
  if (caller === 'ingestion_token') return refused;
  if (access === 'public') return successStatus;
  if (caller === 'nobody') return refused;
  if (access === 'admin' && caller === 'customer_viewer') return forbidden;
  return successStatus;
}

const errorStatus = (code: string): number => findError(code).status ?? 0;

/** The status of a call whose role may not make it: 403. */
export const forbidden = errorStatus('permission_denied');
