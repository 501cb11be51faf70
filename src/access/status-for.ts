import { findError } from '../contract/find';
import type { RoleName } from '../contract/roles';
import type { Endpoint } from '../contract/schema';

/** Who calls: a role, nobody (no credentials), or the holder of an ingestion token. */
export type Caller = RoleName | 'nobody' | 'ingestion_token';

const status = (code: string): number => findError(code).status ?? 0;

/**
 * The status a well-formed call of an endpoint gets from a caller.
 * Source: FACTS.md §5 and §6; the ingestion webhook takes its own token, not a JWT.
 */
export function statusFor(
  caller: Caller,
  endpoint: Pick<Endpoint, 'access' | 'scope' | 'successStatus'>,
): number {
  const { access, scope, successStatus } = endpoint;
  const refused = status('authentication_failed');
  // Login, refresh and verify do not look at the header; every other endpoint refuses a token it cannot use.
  if (scope === 'authentication') return successStatus;
  if (access === 'ingestion_token') return caller === 'ingestion_token' ? successStatus : refused;
  if (caller === 'ingestion_token') return refused;
  if (access === 'public') return successStatus;
  if (caller === 'nobody') return refused;
  if (access === 'admin' && caller === 'customer_viewer') return status('permission_denied');
  return successStatus;
}
