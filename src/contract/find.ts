import { endpoints, type EndpointId } from './endpoints';
import { errors, type ErrorCode } from './errors';
import { limits, type Scope } from './limits';
import { otherBodies } from './other-bodies';
import type { Endpoint, ErrorEntry, Limit, OtherBody } from './schema';

/** The entry whose `key` is `id`; throws an error that lists the known ids, so that a build with a wrong id fails. */
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
export function findError(code: ErrorCode | (string & {})): ErrorEntry {
  return find<ErrorEntry, 'code'>('error code', errors, 'code', code);
}

/** The rate limit of this scope; throws on an unknown one. */
export function findLimit(scope: Scope | (string & {})): Limit {
  return find<Limit, 'scope'>('scope', limits, 'scope', scope);
}

/** The endpoint with this id; throws on an unknown one. */
export function findEndpoint(id: EndpointId | (string & {})): Endpoint {
  return find<Endpoint, 'id'>('endpoint', endpoints, 'id', id);
}

/** The body outside the envelope with this id; throws on an unknown one. */
export function findOtherBody(id: (typeof otherBodies)[number]['id'] | (string & {})): OtherBody {
  return find<OtherBody, 'id'>('body outside the envelope', otherBodies, 'id', id);
}
