import type { Call } from './call';

/** What calls have in common; null for a call that belongs to no group. */
type Key = (call: Call) => string | null;

const groups = new WeakMap<readonly Call[], Map<Key, Map<string, Call[]>>>();
const none: readonly Call[] = [];

/**
 * The calls of an input that share a key with this one’s request, in order. Each grouping is made once an input, so
 * that a rule may ask for every call: pass the same function each time.
 */
export function groupOf({ calls }: Call, key: Key, value: string | null): readonly Call[] {
  if (value === null) return none;
  let byKey = groups.get(calls);
  if (!byKey) groups.set(calls, (byKey = new Map<Key, Map<string, Call[]>>()));
  let group = byKey.get(key);
  if (!group) byKey.set(key, (group = groupBy(calls, key)));
  return group.get(value) ?? none;
}

/** Items by a key, in order; without those whose key is null. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const item of items) {
    const value = key(item);
    if (value === null) continue;
    const list = result.get(value);
    if (list) list.push(item);
    else result.set(value, [item]);
  }
  return result;
}

/** How many items of an ascending list lie before a point: found by halving. */
export function countBefore<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last call of a group before another one. */
export const lastBefore = (group: readonly Call[], { index }: Call): Call | undefined =>
  group[countBefore(group, (other) => other.index < index) - 1];

/** The same request: method, path and query; null where the path is not known. */
export const requestKey = ({ method, path, query }: Call): string | null =>
  path === null ? null : `${method} ${path}?${query.toString()}`;
