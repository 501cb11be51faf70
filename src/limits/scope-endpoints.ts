import { endpoints } from '../contract/endpoints';
import type { Endpoint } from '../contract/schema';

/** The endpoints that a scope limits, in the contract's order; none for a scope that is only configured. */
export function scopeEndpoints(scope: string): readonly Endpoint[] {
  return endpoints.filter(
    (endpoint: Endpoint) => endpoint.scope === scope || endpoint.signedInScope === scope,
  );
}
