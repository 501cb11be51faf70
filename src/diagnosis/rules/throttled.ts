import { findLimit } from '../../contract/find';
import type { Limit } from '../../contract/schema';
import { formatSeconds, limitText, periodSeconds } from '../../limits/rates';
import { headerOf } from '../exchange/exchange';
import type { Call } from './call';
import { bodyEvidence, requestEvidence, responseHeader, statusEvidence } from './evidence';
import type { Evidence, Match, Rule, Rules } from './rule';

/** The wait of a 429 in seconds: of the body, else of `Retry-After`; null where neither says. */
export function waitOf({ body, exchange }: Call): number | null {
  if (body.waitSeconds !== null) return body.waitSeconds;
  const header = headerOf(exchange.responseHeaders, 'retry-after')?.value.text ?? '';
  return /^\d{1,9}$/.test(header) ? Number(header) : null;
}

/** When the call was made, by the best clock the input has; null where it has none. */
export const timeOf = ({ serverTime, exchange }: Call): number | null =>
  serverTime ?? exchange.sentAt;

/** The scope that counts a call: the one of its path and method, signed in or not. */
export function scopeOf({ endpoint: called, route, authorizationHeader }: Call): Limit | null {
  // Without a method the path tells, where all its endpoints share a scope.
  const list = route?.kind === 'endpoint' ? route.endpoints : [];
  const endpoint = called ?? (list.every(({ scope }) => scope === list[0]?.scope) ? list[0] : null);
  if (!endpoint) return null;
  return findLimit((authorizationHeader && endpoint.signedInScope) || endpoint.scope);
}

const waitText = (call: Call): string => {
  const wait = waitOf(call);
  if (wait === null) return '';
  const from = timeOf(call);
  const until = from === null ? NaN : from + wait * 1000;
  const clock = until <= 8.64e15 ? `, at ${new Date(until).toISOString().slice(11, 19)} UTC` : '';
  return ` Send one request again in ${formatSeconds(wait)}${from === null ? '' : ` from the response on${clock}`}.`;
};

const waitEvidence = (call: Call): (Evidence | null)[] => {
  const { body, exchange } = call;
  const found =
    exchange.responseBody &&
    /"?wait_seconds"?'?\s{0,4}:\s{0,4}\d{1,9}/.exec(exchange.responseBody.text.slice(0, 5000));
  const place =
    found &&
    exchange.responseBody &&
    exchange.responseBody.end - exchange.responseBody.start === exchange.responseBody.text.length
      ? exchange.responseBody.start + found.index
      : null;
  return [
    place !== null && found
      ? {
          text: found[0],
          start: place,
          end: place + found[0].length,
          shown: `"wait_seconds": ${body.waitSeconds ?? ''}`,
        }
      : responseHeader(call, 'retry-after'),
  ];
};

interface Window {
  limit: Limit;
  /** The calls of the same scope within its window before a call, the oldest first. */
  list: readonly Call[];
  /** Whether the input reaches back beyond the window’s start. */
  isWhole: boolean;
}

const windows = new WeakMap<Call, Window | null>();

function windowBefore(call: Call): Window | null {
  const known = windows.get(call);
  if (known !== undefined) return known;
  const found = readWindow(call);
  windows.set(call, found);
  return found;
}

function readWindow(call: Call): Window | null {
  const limit = scopeOf(call);
  const at = timeOf(call);
  if (!limit || at === null) return null;
  const from = at - periodSeconds(limit.period) * 1000;
  // More calls than the limit say nothing more; a recording of thousands stays quick.
  const maxRead = Math.max(60, limit.requests * 1.2);
  const list: Call[] = [];
  let isWhole = false;
  for (let index = call.index - 1; index >= 0 && call.index - index <= maxRead; index--) {
    const other = call.calls[index];
    const time = other && timeOf(other);
    if (!other || time == null) continue;
    if (time <= from) {
      isWhole = true;
      break;
    }
    if (scopeOf(other)?.scope === limit.scope) list.push(other);
  }
  return { limit, list: list.reverse(), isWhole };
}

const retryLoop: Rule = (call) => {
  const at = timeOf(call);
  if (at === null) return null;
  const before = call.calls
    .slice(Math.max(0, call.index - 50), call.index)
    .reverse()
    .find(
      (other) =>
        other.exchange.status === 429 && other.path === call.path && other.method === call.method,
    );
  const wait = before ? waitOf(before) : null;
  const then = before ? timeOf(before) : null;
  if (!before || wait === null || then === null) return null;
  const pause = Math.round((at - then) / 1000);
  if (pause >= wait) return null;
  return {
    certainty: 'certain',
    why: `The same request was repeated after ${formatSeconds(pause)}, and the 429 before it asked for ${formatSeconds(wait)}.${waitText(call)}`,
    evidence: [
      ...waitEvidence(before),
      statusEvidence(before.exchange),
      statusEvidence(call.exchange),
    ],
  };
};

const loginQuota: Rule = (call) => {
  const limit = scopeOf(call);
  if (limit?.scope !== 'authentication') return null;
  const own = windowBefore(call)?.list.filter((other) => other.exchange.status !== 429) ?? [];
  const counted =
    own.length > 0 ? ` The input shows ${own.length} of them before this one: ${tally(own)}.` : '';
  return {
    certainty: 'certain',
    why: `Login, refresh and verify share ${limitText(limit)} per IP address, whatever they return.${counted}${waitText(call)}`,
    evidence: [requestEvidence(call), ...waitEvidence(call)],
  };
};

/** `18 × GET /api/v1/uploads/, 2 × POST /api/v1/uploads/`, the most frequent first. */
function tally(list: readonly Call[]): string {
  const counts = new Map<string, number>();
  for (const { method, route } of list) {
    const name = `${method ?? '?'} ${route && 'path' in route ? route.path : '?'}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name, count]) => `${count} × \`${name}\``)
    .join(', ');
}

const pollingTooFast: Rule = (call) => {
  const window = windowBefore(call);
  if (!window || call.method !== 'GET') return null;
  const { limit, list } = window;
  const same = list.filter((other) => other.path === call.path && other.method === 'GET');
  const isResult = call.route?.kind === 'endpoint' && call.route.path === '/api/v1/reports/{id}/';
  const isMost = same.length >= limit.requests / 2 || (isResult && same.length >= 10);
  if (!isMost || same.length < list.length * 0.8) return null;
  return {
    certainty: same.length >= limit.requests ? 'certain' : 'likely',
    why: `The same GET was sent ${same.length} times within the window of \`${limit.scope}\` (${limitText(limit)}).${waitText(call)}`,
    evidence: [requestEvidence(call), ...waitEvidence(call)],
  };
};

const burstOfCalls: Rule = (call) => {
  const window = windowBefore(call);
  const at = timeOf(call);
  if (!window || at === null) return null;
  const { limit, list } = window;
  const close = list.filter((other) => at - (timeOf(other) ?? 0) <= 60_000);
  if (close.length < limit.requests / 2 || close.length < 5) return null;
  return {
    certainty: close.length >= limit.requests ? 'certain' : 'likely',
    why: `${close.length} calls of the scope \`${limit.scope}\` (${limitText(limit)}) were sent within one minute: ${tally(close)}.${waitText(call)}`,
    evidence: [
      ...close.slice(0, 1).map(requestEvidence),
      requestEvidence(call),
      ...waitEvidence(call),
    ],
  };
};

const accountShared: Rule = (call) => {
  const window = windowBefore(call);
  if (!window?.isWhole) return null;
  const { limit, list } = window;
  const counted = list.filter(({ exchange }) => exchange.status !== 429);
  if (counted.length >= limit.requests * 0.8) return null;
  return {
    certainty: 'likely',
    why: `The input shows ${counted.length} calls of the scope \`${limit.scope}\` in its whole window, and the limit is ${limitText(limit)}: another program uses the same ${limit.key === 'ip' ? 'IP address' : 'account'}.${waitText(call)}`,
    evidence: [requestEvidence(call), ...waitEvidence(call)],
  };
};

const scopeUsedUp: Rule = (call): Match | null => {
  const limit = scopeOf(call);
  // Where the input shows what filled the window, that is the cause.
  const isExplained = [retryLoop, pollingTooFast, burstOfCalls, accountShared].some((rule) =>
    rule(call),
  );
  if (limit?.scope === 'authentication' || isExplained) return null;
  const own = windowBefore(call)?.list.filter((other) => other.exchange.status !== 429) ?? [];
  const counted =
    own.length > 1 ? ` The input shows ${own.length} of them before this one: ${tally(own)}.` : '';
  return {
    certainty: limit ? 'certain' : 'likely',
    why:
      (limit
        ? `The scope \`${limit.scope}\` is used up: ${limitText(limit)}.${counted}`
        : 'A limit is used up; the call’s path would tell which one.') + waitText(call),
    evidence: [
      requestEvidence(call),
      ...waitEvidence(call),
      bodyEvidence(call) ?? statusEvidence(call.exchange),
    ],
  };
};

export const throttledRules: Rules = {
  'retry-loop': retryLoop,
  'login-quota-spent': loginQuota,
  'polling-too-fast': pollingTooFast,
  'burst-of-calls': burstOfCalls,
  'account-shared': accountShared,
  'scope-used-up': scopeUsedUp,
};
