import { site } from '../../contract/site';
import { headerOf, type FailureKind } from '../exchange/exchange';
import type { OutcomeId } from '../outcomes';
import type { Call } from './call';
import { quote, requestEvidence, responseHeader, statusEvidence } from './evidence';
import type { Match } from './rule';

const failures: Readonly<Record<FailureKind, OutcomeId>> = {
  dns: 'host-unknown',
  refused: 'connection-refused',
  tls: 'tls-failed',
  timeout: 'timed-out',
  reset: 'connection-lost',
  cors: 'cors-blocked',
  'fetch-failed': 'fetch-failed',
  'not-json': 'response-not-json',
};

type Found = Match & { id: OutcomeId };

/** What a call is where no code stands for it; null where one does, or where nothing tells. */
export function outcomeOf(call: Call): Found | null {
  const { exchange } = call;
  const { status, failure } = exchange;
  const found = (
    id: OutcomeId,
    why: string,
    evidence: Match['evidence'],
    certainty: Match['certainty'] = 'certain',
  ): Found => ({ id, why, certainty, evidence });
  if (!call.isApi && status !== null) {
    return found(
      'other-api',
      `The call went to another host than \`${new URL(site.api).host}\`, and its path is not the API’s.`,
      [requestEvidence(call), statusEvidence(exchange)],
      'likely',
    );
  }
  if (status === null) {
    if (!failure) return null;
    const vague = failure.kind === 'fetch-failed';
    return {
      ...found(failures[failure.kind], failureWhy[failure.kind], [
        quote(failure, failureNames[failure.kind]),
        requestEvidence(call),
      ]),
      ...(vague
        ? { together: ['cors-blocked', 'host-unknown', 'connection-refused', 'tls-failed'] }
        : {}),
    };
  }
  const evidence = [statusEvidence(exchange), requestEvidence(call)];
  if (status < 200) return null;
  if (failure?.kind === 'not-json')
    return found('response-not-json', failureWhy['not-json'], [
      quote(failure, failureNames['not-json']),
      ...evidence,
    ]);
  if (status < 300) return found('success', `The status is ${status}.`, evidence);
  if (status === 304)
    return found('not-modified', 'The status is 304: nothing has changed.', evidence);
  if (status < 400) return redirect(call);
  if (call.code !== null) return null;
  const version = responseHeader(call, 'api-version');
  const type = responseHeader(call, 'content-type');
  if (status === 403)
    return found('blocked-in-front', 'The response is HTML: the API’s own 403 is JSON.', [
      statusEvidence(exchange),
      type,
    ]);
  if (status < 500) return null;
  const source = version
    ? ' It has `API-Version`, so the API itself sent it.'
    : ' No `API-Version`: it comes from a proxy or load balancer.';
  const id =
    status === 502
      ? 'gateway-bad-response'
      : status === 503
        ? 'gateway-unavailable'
        : status === 504
          ? 'gateway-timeout'
          : 'gateway-error';
  return found(
    id,
    `The status is ${status}, and the body is no envelope.${call.body.kind === 'none' && exchange.responseHeaders.length === 0 ? '' : source}${repeatText(call)}`,
    [...evidence, version, type],
    call.body.kind === 'html' || exchange.responseHeaders.length > 0 ? 'certain' : 'likely',
  );
}

function redirect(call: Call): Found {
  const { exchange, path, route } = call;
  const location = headerOf(exchange.responseHeaders, 'location');
  const target = location?.value.text.replace(/^https?:\/\/[^/]*/, '') ?? '';
  const [targetPath = ''] = target.split('?', 1);
  const isSlash =
    targetPath.endsWith('/') &&
    (path === null ? /^\/api\/v1\//.test(targetPath) : targetPath === `${path}/`);
  const evidence = [
    requestEvidence(call),
    statusEvidence(exchange),
    responseHeader(call, 'location'),
  ];
  if (isSlash || (!location && route?.kind === 'no-slash')) {
    const isWrite = call.method !== null && call.method !== 'GET' && call.method !== 'HEAD';
    return {
      id: 'redirect-slash',
      certainty: path !== null && location ? 'certain' : 'likely',
      why: `The path lacks its last slash.${isWrite ? ` A client that follows this redirect sends the ${call.method} on as a GET, or without its body.` : ''}`,
      evidence,
    };
  }
  return {
    id: 'redirect-elsewhere',
    certainty: location ? 'certain' : 'likely',
    why: `The ${exchange.status} leads to another address.`,
    evidence,
  };
}

/** Whether a request may be repeated as it is: null where the method is not known. */
export function isRepeatable({ method, exchange, route }: Call): boolean | null {
  if (method === null) return null;
  if (method !== 'POST' && method !== 'PATCH') return true;
  const isWebhook = route?.kind === 'endpoint' && route.path === '/api/v1/ingest/webhook/';
  return isWebhook && headerOf(exchange.requestHeaders, 'x-idempotency-key') !== undefined;
}

const repeatText = (call: Call): string => {
  const safe = isRepeatable(call);
  if (safe === null) return '';
  return safe
    ? ` A ${call.method} may be repeated.`
    : ` The ${call.method} may have taken effect: check before you repeat it.`;
};

const failureWhy: Readonly<Record<FailureKind, string>> = {
  dns: 'The host name could not be resolved: no request was sent.',
  refused: 'Nothing accepted the connection: no request was sent.',
  tls: 'The TLS handshake failed: no request was sent.',
  timeout: 'The client stopped waiting: whether the API got the request is not known.',
  reset: 'The connection broke: whether the API got the request is not known.',
  cors: 'The browser blocked the response: the API’s answer to the origin of your page is missing. The request itself may be right.',
  'fetch-failed': 'There is no response, and the client does not say why.',
  'not-json': 'The client tried to read a response as JSON that is not JSON.',
};

const failureNames: Readonly<Record<FailureKind, string>> = {
  dns: 'the client’s DNS error',
  refused: 'Connection refused',
  tls: 'the client’s TLS error',
  timeout: 'the client’s timeout',
  reset: 'the client’s connection error',
  cors: 'blocked by CORS policy',
  'fetch-failed': 'Failed to fetch',
  'not-json': 'the client’s JSON error',
};
