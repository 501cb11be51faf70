import { formatSeconds } from '../../limits/rates';
import { entryOf, parseLiteral, textOf } from '../exchange/parse-literal';
import { within, type Placed } from '../exchange/exchange';
import { decodeToken, type DecodedToken } from '../token/decode-token';
import { headerProblems } from '../token/read-authorization';
import { redirectBefore, type Call } from './call';
import { groupOf } from './history';
import type { requestHeader } from './evidence';
import {
  authorizationEvidence,
  bodyEvidence,
  quote,
  requestEvidence,
  statusEvidence,
  tokenEvidence,
} from './evidence';
import type { Match, Rule, Rules } from './rule';

const isAt = ({ route, endpoint }: Call, ...ids: string[]): boolean =>
  route?.kind === 'endpoint' && endpoint !== null && ids.includes(endpoint.id);

/** Login, refresh and verify ignore the `Authorization` header, and the webhook takes no JWT. Source: FACTS.md §2, item 8. */
const takesAccessToken = (call: Call): boolean =>
  !isAt(call, 'login', 'refresh', 'verify', 'webhook') && !isWebhookBody(call);
const isWebhookBody = ({ body }: Call): boolean => body.legacyCause === 'ingestion-token-wrong';

/** A field of the JSON or form that was sent. */
export function sentField({ exchange }: Call, name: string): Placed | null {
  const { requestBody: body } = exchange;
  if (!body) return null;
  const start = body.text.search(/\S/);
  const value =
    start >= 0 && body.text[start] === '{'
      ? entryOf(parseLiteral(body.text, start).value ?? undefined, name)
      : undefined;
  if (value?.kind === 'string')
    return within(body, value.start + 1, value.end - 1).text === value.text
      ? within(body, value.start + 1, value.end - 1)
      : { ...body, text: value.text };
  if (value) return { ...body, text: textOf(value) ?? '' };
  if (body.text.startsWith('{')) return null;
  const text = new URLSearchParams(body.text.slice(0, 20_000)).get(name);
  return text === null ? null : { ...body, text };
}

/** The moment of a call and whose clock says so. */
function clockOf({ serverTime, exchange, now }: Call): { time: number; isServer: boolean } {
  if (serverTime !== null) return { time: serverTime, isServer: true };
  return { time: exchange.sentAt ?? now, isServer: false };
}

const utc = (time: number): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? 'an unreadable time'
    : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
};

function expired(
  call: Call,
  token: DecodedToken | null,
  place: Placed | null,
  kind: string,
): Match | null {
  if (!token || !place || token.problem || token.expiresAt === null) return null;
  const { time, isServer } = clockOf(call);
  if (token.expiresAt > time) return null;
  const since = formatSeconds(Math.max(0, Math.round((time - token.expiresAt) / 1000)));
  const clock = isServer
    ? 'by the response’s own `Date`'
    : call.exchange.sentAt === null
      ? 'by this machine’s clock'
      : 'by the client’s clock';
  return {
    certainty: isServer ? 'certain' : 'likely',
    why: `The ${kind} expired ${since} before the call, at ${utc(token.expiresAt)}, ${clock}.`,
    evidence: [
      tokenEvidence(place, `"exp": ${Math.round(token.expiresAt / 1000)}`),
      isServer ? dateEvidence(call) : null,
    ],
  };
}

const dateEvidence = (call: Call): ReturnType<typeof requestHeader> => {
  const header = call.exchange.responseHeaders.find(({ name }) => name === 'date');
  return header
    ? {
        text: header.value.text,
        start: header.start,
        end: header.end,
        shown: `Date: ${new Date(call.serverTime ?? 0).toUTCString()}`,
      }
    : null;
};

const legacy = (call: Call, id: string, certainty: Match['certainty']): Match | null =>
  call.body.legacyCause === id && call.body.message
    ? { certainty, why: 'The body of the response says so.', evidence: [bodyEvidence(call)] }
    : null;

const headerMissing: Rule = (call, found) => {
  if (!takesAccessToken(call)) return null;
  const { exchange, authorizationHeader } = call;
  if (authorizationHeader) return null;
  if (exchange.headersShown === 'none') return legacy(call, 'header-missing', 'certain');
  if (found.has('header-lost-in-redirect')) return null;
  return {
    certainty: exchange.headersShown === 'all' ? 'certain' : 'likely',
    why:
      exchange.headersShown === 'all'
        ? 'The request was sent without an `Authorization` header.'
        : 'The recorded request has no `Authorization` header; a browser may have left it out of the recording.',
    evidence: [requestEvidence(call), statusEvidence(exchange)],
  };
};

const headerLost: Rule = (call) => {
  const before = redirectBefore(call);
  if (!before?.authorizationHeader || call.authorizationHeader || !takesAccessToken(call))
    return null;
  if (call.exchange.headersShown === 'none') return null;
  const from = before.exchange.url?.text.slice(0, 5) === 'https' ? 'https' : 'http';
  const to = call.exchange.url?.text.slice(0, 5) === 'https' ? 'https' : 'http';
  if (before.host === call.host && from === to) return null;
  return {
    certainty: 'certain',
    why: `The ${before.exchange.status} led to another ${before.host === call.host ? 'scheme' : 'host'}, and the client left the \`Authorization\` header behind.`,
    evidence: [
      authorizationEvidence(before),
      statusEvidence(before.exchange),
      requestEvidence(call),
    ],
  };
};

const placeholderSent: Rule = (call) => {
  if (!takesAccessToken(call)) return null;
  const { authorization } = call;
  if (authorization?.problem === 'placeholder') {
    return {
      certainty: 'certain',
      why: headerProblems.placeholder,
      evidence: [authorizationEvidence(call)],
    };
  }
  if (
    authorization?.isHidden &&
    /hidden|redacted|masked/i.test(call.authorizationHeader?.value.text ?? '')
  ) {
    return {
      certainty: 'possible',
      why: 'The pasted header hides the token. If your code really sends this text, that is the cause; if not, paste the call with its token: it stays in this page.',
      evidence: [authorizationEvidence(call)],
    };
  }
  return null;
};

const schemeMalformed: Rule = (call) => {
  if (!takesAccessToken(call)) return null;
  const problem = call.authorization?.problem;
  if (!problem || problem === 'placeholder')
    return call.authorizationHeader ? null : legacy(call, 'scheme-malformed', 'certain');
  return {
    certainty: 'certain',
    why: headerProblems[problem],
    evidence: [authorizationEvidence(call)],
  };
};

const tokenOf = (call: Call): DecodedToken | null =>
  takesAccessToken(call) &&
  (call.authorization?.problem === null || call.authorization?.problem === 'wrong-case')
    ? call.authorization.decoded
    : null;

const notJwt: Rule = (call) => {
  const token = tokenOf(call);
  const place = call.authorization?.token;
  if (!token || !place || token.parts !== 1) return null;
  return {
    certainty: 'certain',
    why: 'The text behind `Bearer` is no JSON Web Token: it has no dots. An ingestion token, an API key or a session id is not accepted here.',
    evidence: [authorizationEvidence(call)],
  };
};

const refreshAsAccess: Rule = (call) => {
  const token = tokenOf(call);
  const place = call.authorization?.token;
  if (token?.type !== 'refresh' || !place) return null;
  return {
    certainty: 'certain',
    why: 'The token in the `Authorization` header is a refresh token: its payload says so.',
    evidence: [tokenEvidence(place, '"token_type": "refresh"')],
  };
};

const clockSkew: Rule = (call) => {
  const { serverTime, exchange } = call;
  const token = tokenOf(call);
  if (
    serverTime === null ||
    exchange.sentAt === null ||
    token?.expiresAt == null ||
    !call.authorization?.token
  )
    return null;
  const skew = Math.round((serverTime - exchange.sentAt) / 1000);
  if (skew < 60 || token.expiresAt > serverTime || token.expiresAt <= exchange.sentAt) return null;
  return {
    certainty: 'certain',
    why: `The client’s clock is ${formatSeconds(skew)} behind the API’s: by its own clock the token was still valid, by the response’s \`Date\` it had expired.`,
    evidence: [
      tokenEvidence(call.authorization.token, `"exp": ${Math.round(token.expiresAt / 1000)}`),
      dateEvidence(call),
    ],
  };
};

const accessExpired: Rule = (call) => {
  const sent = isAt(call, 'verify') ? sentField(call, 'token') : null;
  const token = sent ? decodeToken(sent.text) : tokenOf(call);
  if (token?.type === 'refresh') return null;
  const found = expired(call, token, sent ?? call.authorization?.token ?? null, 'access token');
  return (
    found ?? (call.authorizationHeader ? null : legacy(call, 'access-token-expired', 'likely'))
  );
};

const problems: Readonly<Record<NonNullable<DecodedToken['problem']>, string>> = {
  'not-three-parts': 'does not have three parts between dots: it was cut or joined',
  'not-base64url': 'has characters that no token has: it was changed on its way',
  'not-json': 'cannot be decoded: it was cut or changed on its way',
  'alg-none': 'is not signed: its header says `"alg": "none"`',
  'other-alg': 'was issued elsewhere: this API signs with HS256 only',
  'claims-missing':
    'was issued elsewhere: it lacks the claims `token_type`, `exp` and `user_id` that this API’s tokens have',
};

const altered: Rule = (call) => {
  const field = isAt(call, 'refresh')
    ? sentField(call, 'refresh')
    : isAt(call, 'verify')
      ? sentField(call, 'token')
      : null;
  const place = field ?? call.authorization?.token;
  const token = field ? decodeToken(field.text) : tokenOf(call);
  if (!token || !place) return null;
  if (token.problem) {
    if (token.parts === 1 && !field) return null;
    return {
      certainty: 'certain',
      why: `The token ${problems[token.problem]}.`,
      evidence: [quote(place, `<token, ${token.parts} part${token.parts === 1 ? '' : 's'}>`)],
    };
  }
  if (field && isAt(call, 'refresh')) return null;
  const { time } = clockOf(call);
  if (token.type !== 'access' || token.expiresAt === null || token.expiresAt <= time) return null;
  return {
    certainty: 'likely',
    why: 'The header has the right form, and the token is an access token that has not expired. So its signature is not this API’s (it was changed, or comes from another deployment), or its account is no longer active: from outside the two look the same.',
    evidence: [
      tokenEvidence(place, `"token_type": "access", "exp": ${Math.round(token.expiresAt / 1000)}`),
    ],
    together: ['account-inactive'],
  };
};

const credentialsWrong: Rule = (call) => {
  const told = legacy(call, 'credentials-wrong', 'certain');
  if (!isAt(call, 'login')) return told && { ...told, together: ['account-inactive'] };
  const password = sentField(call, 'password');
  const slip = password && slipIn(password.text);
  return {
    certainty: 'certain',
    why:
      slip ??
      'The login was refused: the user name or the password is wrong, or the account is not active. The response is the same for all three.',
    evidence: [
      requestEvidence(call),
      slip && password ? quote(password, '"password": <redacted>') : statusEvidence(call.exchange),
    ],
    ...(slip ? {} : { together: ['account-inactive'] }),
  };
};

/** What is plainly no password: null where it may be one. */
function slipIn(password: string): string | null {
  if (password === '') return 'The password that was sent is empty.';
  if (/[\r\n]$/.test(password)) return 'The password that was sent ends in a line break.';
  if (/^(?:\$\{?\w+\}?|\{\{\w+\}\}|undefined|null|None|<\w+>)$/.test(password))
    return 'The password that was sent is a placeholder that nothing replaced.';
  return null;
}

const accessAsRefresh: Rule = (call) => {
  const field = isAt(call, 'refresh') ? sentField(call, 'refresh') : null;
  if (!field || decodeToken(field.text).type !== 'access') return null;
  return {
    certainty: 'certain',
    why: 'The token sent to the refresh endpoint is an access token: its payload says so.',
    evidence: [tokenEvidence(field, '"token_type": "access"'), requestEvidence(call)],
  };
};

/** The refresh token that a call exchanged. */
const exchangedToken = (call: Call): string | null =>
  isAt(call, 'refresh') && call.exchange.status === 200
    ? (sentField(call, 'refresh')?.text ?? null)
    : null;

const refreshDead: Rule = (call) => {
  const field = isAt(call, 'refresh')
    ? sentField(call, 'refresh')
    : isAt(call, 'verify')
      ? sentField(call, 'token')
      : null;
  const token = field && decodeToken(field.text);
  if (!field || !token)
    return isAt(call, 'refresh') && !call.exchange.requestBody
      ? possibleDead(call)
      : legacy(call, 'refresh-token-dead', 'likely');
  if (token.type !== 'refresh' || token.problem) return null;
  const found = expired(call, token, field, 'refresh token');
  if (found || !isAt(call, 'refresh')) return found;
  const [used] = groupOf(call, exchangedToken, field.text);
  if (used && used.index < call.index) {
    return {
      certainty: 'certain',
      why: 'The same refresh token was exchanged before in this very input: under rotation it works once.',
      evidence: [requestEvidence(used), requestEvidence(call)],
    };
  }
  return {
    certainty: 'likely',
    why: 'The refresh token is well formed and has not expired. So it was exchanged before (under rotation it works once), its signature is another deployment’s, or its account is not active: from outside they look the same.',
    evidence: [tokenEvidence(field, '"token_type": "refresh"'), requestEvidence(call)],
    together: ['token-altered', 'account-inactive'],
  };
};

const possibleDead = (call: Call): Match => ({
  certainty: 'likely',
  why: 'The refresh endpoint refused the token in the body, which is not shown: it has expired, was exchanged before, or is no refresh token.',
  evidence: [requestEvidence(call), statusEvidence(call.exchange)],
  together: ['token-altered', 'access-token-as-refresh'],
});

const ingestionWrong: Rule = (call) => {
  if (!isAt(call, 'webhook') && !isWebhookBody(call)) return null;
  const { authorization, authorizationHeader, exchange } = call;
  const why =
    authorization?.decoded && authorization.decoded.parts === 3
      ? 'The webhook was called with a JSON Web Token; it takes an ingestion token.'
      : authorization?.problem
        ? headerProblems[authorization.problem]
        : !authorizationHeader && exchange.headersShown === 'all'
          ? 'The webhook was called without an `Authorization` header.'
          : 'The webhook did not accept the ingestion token: its body says in what way.';
  return {
    certainty: 'certain',
    why,
    evidence: [authorizationEvidence(call), bodyEvidence(call) ?? requestEvidence(call)],
  };
};

const headerNotNeeded: Rule = (call) => {
  if (!isAt(call, 'health')) return null;
  const isShown = call.authorizationHeader !== null;
  if (!isShown && call.exchange.headersShown === 'all') return null;
  return {
    certainty: isShown ? 'certain' : 'likely',
    why: 'This endpoint needs no login, but it still refuses a header it cannot use.',
    evidence: [requestEvidence(call), authorizationEvidence(call)],
  };
};

export const authenticationFailedRules: Rules = {
  'ingestion-token-wrong': ingestionWrong,
  'header-not-needed': headerNotNeeded,
  'header-lost-in-redirect': headerLost,
  'header-missing': headerMissing,
  'token-placeholder': placeholderSent,
  'scheme-malformed': schemeMalformed,
  'token-not-a-jwt': notJwt,
  'refresh-token-as-access': refreshAsAccess,
  'access-token-as-refresh': accessAsRefresh,
  'clock-skew': clockSkew,
  'access-token-expired': accessExpired,
  'refresh-token-dead': refreshDead,
  'token-altered': altered,
  'credentials-wrong': credentialsWrong,
};
