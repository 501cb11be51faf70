import { formatSeconds } from '../../limits/rates';
import type { Call } from './call';
import { bodyEvidence, requestEvidence, statusEvidence } from './evidence';
import { groupOf, requestKey } from './history';
import type { Evidence, Rule, Rules } from './rule';
import { timeOf } from './wait';

const succeeded = ({ exchange }: Call): boolean =>
  exchange.status !== null && exchange.status < 400;

const isFailure = ({ exchange }: Call): boolean => (exchange.status ?? 0) >= 500;
const succeededRequest = (call: Call): string | null => (succeeded(call) ? requestKey(call) : null);
const failedRequest = (call: Call): string | null => (isFailure(call) ? requestKey(call) : null);

/** Pages larger than the default ask for more than a list returns by itself. Source: FACTS.md §6. */
const defaultPage = 50;

const evidence = (call: Call, ...more: (Evidence | null)[]): (Evidence | null)[] => [
  ...more,
  requestEvidence(call),
  bodyEvidence(call) ?? statusEvidence(call.exchange),
];

const passingFault: Rule = (call, found) => {
  const later = groupOf(call, succeededRequest, requestKey(call)).at(-1);
  if (later && later.index > call.index) {
    return {
      certainty: 'certain',
      why: 'The same request succeeded later in this input.',
      evidence: evidence(call, statusEvidence(later.exchange)),
    };
  }
  if (found.size > 0) return null;
  return {
    certainty: 'possible',
    why: 'The response says only that the API failed. Whether it passes, or comes back each time, shows when a GET is repeated.',
    evidence: evidence(call),
    together: ['request-too-large', 'fails-every-time'],
  };
};

const pageSize = ({ query }: Call): number => Number(query.get('page_size'));
const listOf = ({ method, path }: Call): string | null =>
  path === null ? null : `${method} ${path}`;
const smallerRequest = (call: Call): string | null =>
  succeeded(call) && pageSize(call) <= defaultPage ? listOf(call) : null;

const tooLarge: Rule = (call) => {
  const size = pageSize(call);
  if (!(size > defaultPage)) return null;
  const [smaller] = groupOf(call, smallerRequest, listOf(call));
  return {
    certainty: smaller ? 'certain' : 'likely',
    why: `The request asks for ${size < 100_000 ? size : 'too many'} objects a page, and the default is ${defaultPage}: a long operation can run out of time.${smaller ? ' A smaller request succeeded.' : ''}`,
    evidence: evidence(call, smaller ? statusEvidence(smaller.exchange) : null),
    together: smaller ? [] : ['passing-fault', 'fails-every-time'],
  };
};

const failsEveryTime: Rule = (call) => {
  const failed = groupOf(call, failedRequest, requestKey(call));
  const same = groupOf(call, requestKey, requestKey(call));
  const [first] = failed;
  const last = failed.at(-1);
  if (!first || !last || failed.length < 3 || failed.length < same.length) return null;
  const times = [timeOf(first), timeOf(last)];
  const span = times.includes(null)
    ? 0
    : Math.round(Math.abs((times[1] ?? 0) - (times[0] ?? 0)) / 1000);
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
