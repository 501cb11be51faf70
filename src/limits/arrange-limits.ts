import type { Limit } from '../contract/schema';
import { scopeEndpoints } from './scope-endpoints';
import { requestsPerHour } from './sustainable-pace';

/** The order of the table: as the contract lists them, or by requests per hour. */
export type LimitOrder = 'none' | 'ascending' | 'descending';

/** The limits whose scope, description or endpoints contain every word of `filter`, in the order asked for. */
export function arrangeLimits(
  limits: readonly Limit[],
  filter: string,
  order: LimitOrder,
): Limit[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = limits.filter((limit) => {
    const paths = scopeEndpoints(limit.scope).map(({ method, path }) => `${method} ${path}`);
    const text = [limit.scope, limit.appliesTo, ...paths].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (order === 'none') return kept;
  const sign = order === 'ascending' ? 1 : -1;
  return kept.sort((a, b) => sign * (requestsPerHour(a) - requestsPerHour(b)));
}
