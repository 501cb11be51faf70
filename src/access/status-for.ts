import { findError } from '../contract/find';
import type { RoleName } from '../contract/roles';
import type { Endpoint } from '../contract/schema';

/** Who calls: a role, nobody (no credentials), or the holder of an ingestion token. */
export type Caller = RoleName | 'nobody' | 'ingestion_token';

const status = (code: string): number => findError(code).status ?? 0;

/**
 * The status a well-formed call of an endpoint gets from a caller.
 * Source: api-facts §5 and §6; the ingestion webhook takes its own token, not a JWT.
 */
export function statusFor(
  caller: Caller,
  endpoint: Pick<Endpoint, 'access' | 'successStatus'>,
): number {
  const { access, successStatus } = endpoint;
  if (access === 'public') return successStatus;
  const fits = (access === 'ingestion_token') === (caller === 'ingestion_token');
  if (!fits || caller === 'nobody') return status('authentication_failed');
  if (access === 'admin' && caller === 'customer_viewer') return status('permission_denied');
  return successStatus;
}
