import { formatSeconds, limitText } from '../../limits/rates';
import type { Call } from './call';
import { bodyEvidence, requestEvidence, statusEvidence } from './evidence';
import { groupOf, lastBefore } from './history';
import type { Rule, Rules } from './rule';
import { scopeOf, timeOf, waitEvidence, waitOf, waitText } from './wait';
import { windowBefore, type Window } from './window';

const requestOf = ({ method, path }: Call): string => `${method} ${path}`;
const refusedRequest = (call: Call): string | null =>
  call.exchange.status === 429 ? requestOf(call) : null;

const retryLoop: Rule = (call) => {
  const at = timeOf(call);
  if (at === null) return null;
  const before = lastBefore(groupOf(call, refusedRequest, requestOf(call)), call);
  const wait = before ? waitOf(before) : null;
  const then = before ? timeOf(before) : null;
  if (!before || wait === null || then === null) return null;
  const pause = Math.round((at - then) / 1000);
  // In a log that lists the newest call first, the one above is the later one.
  if (pause < 0 || pause >= wait) return null;
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
  const counted = countedText(windowBefore(call), 1);
  return {
    certainty: 'certain',
    why: `Login, refresh and verify share ${limitText(limit)} per IP address, whatever they return.${counted}${waitText(call)}`,
    evidence: [requestEvidence(call), ...waitEvidence(call)],
  };
};

/** What the input shows of the calls that used the limit up, as a sentence after another. */
const countedText = (window: Window | null, least: number): string =>
  window && window.count >= least
    ? ` The input shows ${window.count} of them before this one: ${window.tally()}.`
    : '';

const pollingTooFast: Rule = (call) => {
  const window = windowBefore(call);
  if (!window || call.method !== 'GET') return null;
  const { limit, count, same } = window;
  const isResult = call.route?.kind === 'endpoint' && call.route.path === '/api/v1/reports/{id}/';
  const isMost = same >= limit.requests / 2 || (isResult && same >= 10);
  if (!isMost || same < count * 0.8) return null;
  return {
    certainty: same >= limit.requests ? 'certain' : 'likely',
    why: `The same GET was sent ${same} times within the window of \`${limit.scope}\` (${limitText(limit)}).${waitText(call)}`,
    evidence: [requestEvidence(call), ...waitEvidence(call)],
  };
};

const burstOfCalls: Rule = (call) => {
  const window = windowBefore(call);
  if (!window) return null;
  const { limit, close, firstClose } = window;
  if (close < limit.requests / 2 || close < 5) return null;
  return {
    certainty: close >= limit.requests ? 'certain' : 'likely',
    why: `${close} calls of the scope \`${limit.scope}\` (${limitText(limit)}) were sent within one minute: ${window.tally(60)}.${waitText(call)}`,
    evidence: [
      firstClose && requestEvidence(firstClose),
      requestEvidence(call),
      ...waitEvidence(call),
    ],
  };
};

const accountShared: Rule = (call) => {
  const window = windowBefore(call);
  if (!window?.isWhole) return null;
  const { limit, count } = window;
  if (count >= limit.requests * 0.8) return null;
  return {
    certainty: 'likely',
    why: `The input shows ${count} calls of the scope \`${limit.scope}\` in its whole window, and the limit is ${limitText(limit)}: another program uses the same ${limit.key === 'ip' ? 'IP address' : 'account'}.${waitText(call)}`,
    evidence: [requestEvidence(call), ...waitEvidence(call)],
  };
};

const scopeUsedUp: Rule = (call, found) => {
  // Where the input shows what filled the window, that is the cause.
  if (found.size > 0) return null;
  const limit = scopeOf(call);
  const counted = countedText(windowBefore(call), 2);
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
