import type { Limit } from '../../contract/schema';
import { periodSeconds } from '../../limits/rates';
import type { Call } from './call';
import { countBefore, groupBy } from './history';
import { scopeOf, timeOf } from './wait';

/** What the input shows of a limit’s window before a call. A refused call is not in it. Source: FACTS.md §4. */
export interface Window {
  limit: Limit;
  /** Calls that the limit counted. */
  count: number;
  /** Those of them that are the same GET. */
  same: number;
  /** Those within the last minute, and the first of these. */
  close: number;
  firstClose: Call | null;
  /** Whether the input reaches back beyond the window’s start. */
  isWhole: boolean;
  /** `18 × GET /api/v1/uploads/, 2 × POST /api/v1/uploads/`, the most frequent first. */
  tally: (seconds?: number) => string;
}

/** Calls with a time, the oldest first. */
interface Timed {
  call: Call;
  time: number;
}

interface Scopes {
  byScope: Map<string, Timed[]>;
  /** Of a scope: its calls by method and route, and its GETs by path. */
  byName: Map<string, Map<string, Timed[]>>;
  byPath: Map<string, Timed[]>;
  earliest: number;
}

const scopesOf = new WeakMap<readonly Call[], Scopes>();
const minute = 60;

const windows = new WeakMap<Call, Window | null>();

/** Null where the call’s limit or its time is not known. */
export function windowBefore(call: Call): Window | null {
  const known = windows.get(call);
  if (known !== undefined) return known;
  const window = readWindow(call);
  windows.set(call, window);
  return window;
}

function readWindow(call: Call): Window | null {
  const limit = scopeOf(call);
  const at = timeOf(call);
  if (!limit || at === null) return null;
  let scopes = scopesOf.get(call.calls);
  if (!scopes) scopesOf.set(call.calls, (scopes = sortCalls(call.calls)));
  const seconds = periodSeconds(limit.period);
  const from = at - seconds * 1000;
  const list = scopes.byScope.get(limit.scope) ?? [];
  const range = (timed: readonly Timed[], within: number): readonly [number, number] => [
    countBefore(timed, ({ time }) => time <= at - within * 1000),
    countBefore(timed, (other) => other.time < at || (other.time === at && isBefore(other, call))),
  ];
  const size = (timed: readonly Timed[] = [], within = seconds): number => {
    const [first, behind] = range(timed, within);
    return Math.max(0, behind - first);
  };
  const names = scopes.byName.get(limit.scope);
  return {
    limit,
    count: size(list),
    same: size(scopes.byPath.get(`${limit.scope} ${call.path}`)),
    close: size(list, minute),
    firstClose: list[range(list, minute)[0]]?.call ?? null,
    isWhole: scopes.earliest <= from,
    tally: (within = seconds) =>
      [...(names ?? [])]
        .map(([name, timed]) => [name, size(timed, within)] as const)
        .filter(([, count]) => count > 0)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 3)
        .map(([name, count]) => `${count} × \`${name}\``)
        .join(', '),
  };
}

const isBefore = (other: Timed, call: Call): boolean => other.call.index < call.index;

/** A log may list the newest call first: its times decide the order. */
function sortCalls(calls: readonly Call[]): Scopes {
  const timed: Timed[] = calls.flatMap((call) => {
    const time = timeOf(call);
    return time === null ? [] : [{ call, time }];
  });
  timed.sort((a, b) => a.time - b.time || a.call.index - b.call.index);
  const byScope = groupBy(timed, ({ call }) =>
    call.exchange.status === 429 ? null : (scopeOf(call)?.scope ?? null),
  );
  return {
    byScope,
    byName: new Map(
      [...byScope].map(([scope, list]) => [scope, groupBy(list, ({ call }) => nameOf(call))]),
    ),
    byPath: new Map(
      [...byScope].flatMap(([scope, list]) => [
        ...groupBy(list, ({ call: { method, path } }) =>
          method === 'GET' && path !== null ? `${scope} ${path}` : null,
        ),
      ]),
    ),
    earliest: timed[0]?.time ?? Infinity,
  };
}

const nameOf = ({ method, route }: Call): string =>
  `${method ?? '?'} ${route && 'path' in route ? route.path : '?'}`;
