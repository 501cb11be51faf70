import { endpoints } from '../../contract/endpoints';
import type { Endpoint } from '../../contract/schema';
import { statusFor } from '../../access/access';
import { redirectBefore, type Call } from './call';
import {
  bodyEvidence,
  messageEvidence,
  requestEvidence,
  requestHeader,
  responseHeader,
  statusEvidence,
} from './evidence';
import type { Rule, Rules } from './rule';

const all: readonly Endpoint[] = endpoints;

const viewerMay = all
  .filter(
    (endpoint) =>
      endpoint.access !== 'public' &&
      statusFor('customer_viewer', endpoint) === endpoint.successStatus,
  )
  .map(({ method, path }) => `\`${method} ${path}\``);

/** What a viewer may call instead: the same resource first. */
const alternatives = (path: string): string => {
  const resource = path.split('/').slice(0, 4).join('/');
  const near = viewerMay.filter((call) => call.includes(`${resource}/`));
  return (near.length > 0 ? near : viewerMay).slice(0, 4).join(', ');
};

/** The call as an endpoint for admins; where the input shows no method, every endpoint of the path must be one. */
function adminEndpoint({ route, method }: Call): Endpoint | null {
  if (route?.kind !== 'endpoint') return null;
  const meant = route.endpoints.filter((endpoint) => method === null || endpoint.method === method);
  const [first] = meant;
  return first && meant.every(({ access }) => access === 'admin') ? first : null;
}

const roleTooLow: Rule = (call) => {
  const told = messageEvidence(call, 'role-too-low');
  const endpoint = adminEndpoint(call);
  if (!told && !endpoint) return null;
  const name = endpoint ? `\`${endpoint.method} ${endpoint.path}\`` : 'This call';
  return {
    certainty: told ? 'certain' : 'likely',
    why: `${name} needs the role \`customer_admin\`, and the account that called has a lower one.${endpoint ? ` With the role \`customer_viewer\` it may call ${alternatives(endpoint.path)}.` : ''}`,
    evidence: [
      told,
      endpoint ? requestEvidence(call) : null,
      told ? null : statusEvidence(call.exchange),
    ],
  };
};

export const permissionDeniedRules: Rules = { 'role-too-low': roleTooLow };

/** The call that was meant before a redirect: a POST whose path lacked its slash. */
export function postBeforeRedirect(call: Call): Call | null {
  const before = redirectBefore(call);
  if (!before) return null;
  const isPost = before.method === 'POST' || before.method === 'PUT' || before.method === 'PATCH';
  return isPost || (before.method === null && before.exchange.formats.includes('curl command'))
    ? before
    : null;
}

const methodIn = (call: Call): string | null =>
  /Method "(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)" not allowed/.exec(
    call.body.message?.text ?? '',
  )?.[1] ?? null;

const redirectBecameGet: Rule = (call) => {
  const told = methodIn(call);
  const post = postBeforeRedirect(call);
  if (post && (call.method === 'GET' || told === 'GET')) {
    return {
      certainty: 'certain',
      why: `${post.exchange.status} → ${call.exchange.status}: the path had no slash at its end, and the client repeated the ${post.method} as a GET.`,
      evidence: [
        requestEvidence(post),
        statusEvidence(post.exchange),
        responseHeader(post, 'location'),
        bodyEvidence(call),
      ],
    };
  }
  if (told !== 'GET') return null;
  const isOther = call.method !== null && call.method !== 'GET';
  if (isOther || call.route?.kind === 'no-slash') {
    return {
      certainty: isOther && call.route?.kind === 'no-slash' ? 'certain' : 'likely',
      why: `Your code sends a ${call.method ?? 'request'}, and the API saw a GET: a redirect turned it into one.`,
      evidence: [requestEvidence(call), bodyEvidence(call)],
    };
  }
  return null;
};

const methodWrong: Rule = (call, found) => {
  const told = methodIn(call);
  const allow = responseHeader(call, 'allow');
  const method = told ?? call.method;
  if (method === null && !allow) return null;
  if (found.has('redirect-became-get')) return null;
  const isSame = told !== null && told === call.method;
  const allowed =
    allow?.shown.replace('Allow: ', '') ??
    (call.route?.kind === 'endpoint'
      ? call.route.endpoints.map((endpoint) => endpoint.method).join(', ')
      : null);
  const isGet = method === 'GET' && !isSame;
  return {
    certainty: isSame || (told !== null && told !== 'GET') ? 'certain' : 'likely',
    why: `The path has no ${method ?? 'such method'}.${allowed ? ` It allows ${allowed}.` : ''}`,
    evidence: [bodyEvidence(call), allow, requestEvidence(call)],
    ...(isGet ? { together: ['redirect-became-get'] } : {}),
  };
};

export const methodNotAllowedRules: Rules = {
  'redirect-became-get': redirectBecameGet,
  'method-wrong': methodWrong,
};

export const notAcceptableRules: Rules = {
  'accept-not-json': (call) => {
    const accept = requestHeader(call, 'accept');
    return {
      certainty: 'certain',
      why: accept
        ? 'The `Accept` header of the request leaves no room for JSON.'
        : 'The request has an `Accept` header that leaves no room for JSON; nothing else leads to this status.',
      evidence: [accept, bodyEvidence(call) ?? statusEvidence(call.exchange)],
    };
  },
};

/** Types that clients set by themselves where the program sets none. */
const clientsOwn =
  /^(?:|text\/plain;charset=UTF-8|application\/x-www-form-urlencoded|application\/octet-stream)$/i;

const typeIn = (call: Call): string | null =>
  /Unsupported media type "([^"]{0,200})"/.exec(call.body.message?.text ?? '')?.[1] ??
  /got '([^']{0,200})'/.exec(call.exchange.responseBody?.text.slice(0, 2000) ?? '')?.[1] ??
  null;

const isTypeUnset = (call: Call): boolean | null => {
  const sent = call.exchange.requestHeaders.find(({ name }) => name === 'content-type')?.value.text;
  if (sent !== undefined) return clientsOwn.test(sent);
  if (call.exchange.headersShown === 'all') return true;
  const told = typeIn(call);
  return told === null ? null : clientsOwn.test(told);
};

export const unsupportedMediaTypeRules: Rules = {
  'content-type-missing': (call) => {
    if (isTypeUnset(call) !== true) return null;
    const header = requestHeader(call, 'content-type');
    return {
      certainty: header === null && call.exchange.headersShown === 'all' ? 'certain' : 'likely',
      why:
        header || typeIn(call)
          ? 'The `Content-Type` is the one a client sends by itself: your code sets none.'
          : 'The request has no `Content-Type`.',
      evidence: [header, bodyEvidence(call), header ? null : requestEvidence(call)],
    };
  },
  'content-type-wrong': (call) => {
    if (isTypeUnset(call) !== false) return null;
    const header = requestHeader(call, 'content-type');
    return {
      certainty: 'certain',
      why: 'The `Content-Type` of the request is not one that the API reads.',
      evidence: [header, bodyEvidence(call)],
    };
  },
};
