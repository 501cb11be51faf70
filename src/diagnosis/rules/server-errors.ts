import { formatSeconds } from '../../limits/rates';
import type { Call } from './call';
import { bodyEvidence, requestEvidence, statusEvidence } from './evidence';
import type { Evidence, Rule, Rules } from './rule';
import { timeOf } from './throttled';

const isSame = (a: Call, b: Call): boolean =>
  a.method === b.method && a.path === b.path && a.query.toString() === b.query.toString();

const succeeded = ({ exchange }: Call): boolean =>
  exchange.status !== null && exchange.status < 400;

/** Pages larger than the default ask for more than a list returns by itself. Source: FACTS.md §6. */
const defaultPage = 50;

const evidence = (call: Call, ...more: (Evidence | null)[]): (Evidence | null)[] => [
  ...more,
  requestEvidence(call),
  bodyEvidence(call) ?? statusEvidence(call.exchange),
];

const passingFault: Rule = (call) => {
  const later = call.calls
    .slice(call.index + 1, call.index + 500)
    .find((other) => isSame(call, other) && succeeded(other));
  if (later && call.path !== null) {
    return {
      certainty: 'certain',
      why: 'The same request succeeded later in this input.',
      evidence: evidence(call, statusEvidence(later.exchange)),
    };
  }
  if (failsEveryTime(call) || tooLarge(call)) return null;
  return {
    certainty: 'possible',
    why: 'The response says only that the API failed. Whether it passes, or comes back each time, shows when a GET is repeated.',
    evidence: evidence(call),
    together: ['request-too-large', 'fails-every-time'],
  };
};

const tooLarge: Rule = (call) => {
  const size = Number(call.query.get('page_size'));
  const smaller =
    call.path === null
      ? undefined
      : call.calls.find(
          (other) =>
            other.path === call.path &&
            other.method === call.method &&
            succeeded(other) &&
            !isSame(call, other),
        );
  if (!(size > defaultPage) && !smaller) return null;
  if (!(size > defaultPage)) return null;
  return {
    certainty: smaller ? 'certain' : 'likely',
    why: `The request asks for ${size < 100_000 ? size : 'too many'} objects a page, and the default is ${defaultPage}: a long operation can run out of time.${smaller ? ' A smaller request succeeded.' : ''}`,
    evidence: evidence(call, smaller ? statusEvidence(smaller.exchange) : null),
    together: smaller ? [] : ['passing-fault', 'fails-every-time'],
  };
};

const failsEveryTime: Rule = (call) => {
  const same = call.calls
    .slice(Math.max(0, call.index - 500), call.index + 500)
    .filter((other) => isSame(call, other) && other.path !== null);
  const failed = same.filter(({ exchange }) => (exchange.status ?? 0) >= 500);
  if (failed.length < 3 || failed.length < same.length) return null;
  const times = failed.map(timeOf).filter((time) => time !== null);
  const span = times.length > 1 ? Math.round((Math.max(...times) - Math.min(...times)) / 1000) : 0;
  if (span < 60) return null;
  return {
    certainty: 'likely',
    why: `The same request failed ${failed.length} times in ${formatSeconds(span)}, and never succeeded.`,
    evidence: evidence(call),
  };
};

export const internalServerErrorRules: Rules = {
  'request-too-large': tooLarge,
  'fails-every-time': failsEveryTime,
  'passing-fault': passingFault,
};

export const errorRules: Rules = {
  'client-status': (call) => {
    const { status } = call.exchange;
    if (status === null || status < 400 || status > 499) return null;
    return {
      certainty: 'certain',
      why: `The status is ${status}: the request has to change, as \`message\` and \`details\` say.`,
      evidence: evidence(call),
    };
  },
  'server-status': (call) => {
    const { status } = call.exchange;
    if (status === null || status < 500) return null;
    return {
      certainty: 'certain',
      why: `The status is ${status}: the API failed, and the request may be right.`,
      evidence: evidence(call),
    };
  },
};
