import { headerOf } from '../exchange/exchange';
import type { Call } from './call';
import {
  bodyEvidence,
  messageEvidence,
  quote,
  requestEvidence,
  responseHeader,
  statusEvidence,
} from './evidence';
import { groupOf, lastBefore } from './history';
import { lacksPrefix } from './routes';
import type { Rule, Rules } from './rule';

/** HTML: no route matched. Source: FACTS.md §2, item 4. */
const isHtml = ({ body, exchange }: Call): boolean =>
  body.kind === 'html' ||
  /html/.test(headerOf(exchange.responseHeaders, 'content-type')?.value.text ?? '');

const hasBody = ({ body, exchange }: Call): boolean =>
  body.kind !== 'none' || headerOf(exchange.responseHeaders, 'content-type') !== undefined;

const pageBeyondLast: Rule = (call) => {
  const told = messageEvidence(call, 'page-beyond-last');
  const page = Number(call.query.get('page'));
  const isList = call.route?.kind === 'endpoint' && call.route.id === null;
  if (!told && !(isList && page > 1 && !isHtml(call))) return null;
  return {
    certainty: told ? 'certain' : 'likely',
    why:
      Number.isInteger(page) && page > 1 && page < 100_000
        ? `The list has no page ${page}.`
        : 'The list has no such page.',
    evidence: [told, requestEvidence(call)],
  };
};

/** A segment of the path, in the input. */
const segmentEvidence = (
  call: Call,
  segment: string,
  shown: string,
): ReturnType<typeof quote> | null => {
  const { url } = call.exchange;
  const at = url?.text.indexOf(`/${segment}`) ?? -1;
  if (!url || at < 0) return null;
  const isExact = url.end - url.start === url.text.length;
  const start = isExact ? url.start + at + 1 : url.start;
  return quote({ text: segment, start, end: isExact ? start + segment.length : url.end }, shown);
};

const idNotANumber: Rule = (call) => {
  const { route } = call;
  if (route?.kind !== 'id-not-a-number' || (hasBody(call) && !isHtml(call))) return null;
  const isUnset = /^(?:undefined|null|None|nil|NaN|\{.*\}|%7B.*%7D|:id|\$\w+|\[object)/i.test(
    route.id,
  );
  return {
    certainty: isHtml(call) ? 'certain' : 'likely',
    why: `The place of the id in \`${route.path}\` holds ${isUnset ? 'the name of nothing: the variable had no value' : 'something else than a number'}.`,
    evidence: [
      segmentEvidence(call, route.id, isUnset ? route.id.slice(0, 20) : '<no number>') ??
        requestEvidence(call),
      responseHeader(call, 'content-type'),
    ],
  };
};

const pathWrong: Rule = (call) => {
  const { route, path } = call;
  if (route?.kind === 'id-not-a-number' || (hasBody(call) && !isHtml(call))) return null;
  if (route === null) {
    return isHtml(call)
      ? {
          certainty: 'likely',
          why: 'The response is HTML: no endpoint of the API was reached.',
          evidence: [responseHeader(call, 'content-type'), statusEvidence(call.exchange)],
        }
      : null;
  }
  if (route.kind === 'endpoint' && !isHtml(call)) return null;
  const nearest = route.kind === 'none' ? route.nearest : route.path;
  const why =
    route.kind === 'endpoint'
      ? 'The path is right, but no route matched it: the host or a proxy before it leads elsewhere.'
      : path !== null && lacksPrefix(path)
        ? `The path does not start with \`/api/v1/\`.${nearest ? ` Did you mean \`${nearest}\`?` : ''}`
        : nearest
          ? `No endpoint has this path. Did you mean \`${nearest}\`?`
          : 'No endpoint has a path like this.';
  return {
    certainty: isHtml(call) && route.kind !== 'endpoint' ? 'certain' : 'likely',
    why,
    evidence: [requestEvidence(call), responseHeader(call, 'content-type')],
  };
};

const readPath = ({ path, exchange: { status } }: Call): string | null =>
  status === 200 || status === 304 ? path : null;

const objectDeleted: Rule = (call) => {
  if (isHtml(call) || call.route?.kind !== 'endpoint' || call.route.id === null) return null;
  const earlier = lastBefore(groupOf(call, readPath, call.path), call);
  if (!earlier) return null;
  return {
    certainty: 'likely',
    why: 'The same path was read with success earlier in this input: the object has been deleted since, or another account asks.',
    evidence: [statusEvidence(earlier.exchange), statusEvidence(call.exchange)],
    together: ['other-customer'],
  };
};

const idWrong: Rule = (call, found) => {
  if (isHtml(call) || found.has('object-deleted')) return null;
  const hasId = call.route?.kind === 'endpoint' && call.route.id !== null;
  if (
    !hasId &&
    !(call.route === null && call.body.code === 'not_found' && call.body.messages.length === 0)
  )
    return null;
  return {
    certainty: hasId && hasBody(call) ? 'certain' : 'likely',
    why: 'There is no object with this id for this account: it never existed, was deleted, or belongs to another customer. The response is the same for all three, on purpose: you cannot tell from outside.',
    evidence: [requestEvidence(call), bodyEvidence(call) ?? statusEvidence(call.exchange)],
    together: ['object-deleted', 'other-customer'],
  };
};

export const notFoundRules: Rules = {
  'page-beyond-last': pageBeyondLast,
  'id-not-a-number': idNotANumber,
  'path-wrong': pathWrong,
  'object-deleted': objectDeleted,
  'id-wrong': idWrong,
};
