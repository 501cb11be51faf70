import { endpoints } from '../contract/endpoints';
import type { Endpoint, Limit } from '../contract/schema';
import { requestsPerHour } from './rates';

/** The endpoints a scope limits, in the contract’s order; none for a scope that is only configured. */
export function scopeEndpoints(scope: string): readonly Endpoint[] {
  return endpoints.filter(
    (endpoint: Endpoint) => endpoint.scope === scope || endpoint.signedInScope === scope,
  );
}

/** By requests per hour; `none` is the contract’s order. The values of `aria-sort`. */
export type LimitOrder = 'none' | 'ascending' | 'descending';

/** The limits whose scope, description or endpoints contain every word of `filter`, in the given order. */
export function filterLimits(limits: readonly Limit[], filter: string, order: LimitOrder): Limit[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = limits.filter((limit) => {
    const paths = scopeEndpoints(limit.scope).map(({ method, path }) => `${method} ${path}`);
    const text = [limit.scope, limit.appliesTo, ...paths].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (order === 'none') return matches;
  const sign = order === 'ascending' ? 1 : -1;
  return matches.sort((a, b) => sign * (requestsPerHour(a) - requestsPerHour(b)));
}
