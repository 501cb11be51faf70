import { endpoints, type EndpointId } from './endpoints';
import { errors, type ErrorCode } from './errors';
import { limits, type Scope } from './limits';
import { legacyResponses, type LegacyResponseId } from './legacy-responses';
import type { Endpoint, ErrorEntry, Limit, LegacyResponse } from './schema';

/** The entry whose `key` is `id`; throws on an unknown id, listing the known ones, so that the build fails. */
export function find<T extends Record<K, string>, K extends string>(
  kind: string,
  list: readonly T[],
  key: K,
  id: string,
): T {
  const entry = list.find((candidate) => candidate[key] === id);
  if (entry) return entry;
  const known = list.map((candidate) => candidate[key]).join(', ');
  throw new Error(`Unknown ${kind} "${id}". Use one of: ${known}.`);
}

/** The error with this code; throws on an unknown one. */
export function findError(code: ErrorCode | (string & {})): ErrorEntry & { code: ErrorCode } {
  return find<ErrorEntry & { code: ErrorCode }, 'code'>('error code', errors, 'code', code);
}

/** The rate limit of this scope; throws on an unknown one. */
export function findLimit(scope: Scope | (string & {})): Limit {
  return find<Limit, 'scope'>('scope', limits, 'scope', scope);
}

/** The endpoint with this id; throws on an unknown one. */
export function findEndpoint(id: EndpointId | (string & {})): Endpoint {
  return find<Endpoint, 'id'>('endpoint', endpoints, 'id', id);
}

/** The legacy response with this id; throws on an unknown one. */
export function findLegacyResponse(id: LegacyResponseId | (string & {})): LegacyResponse {
  return find<LegacyResponse, 'id'>('legacy response', legacyResponses, 'id', id);
}
