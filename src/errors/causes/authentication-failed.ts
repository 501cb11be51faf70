import { bodyText, lifetimeText, rateText } from './contract-text';
import type { Cause } from './cause-schema';

const quota = rateText('authentication');

/** Why a call is not authenticated, most likely first; only the request tells them apart, never the body. Source: FACTS.md §2 and §3. */
export const authenticationFailedCauses = [
  {
    id: 'header-missing',
    title: 'The Authorization header was not sent',
    sign: 'no `> Authorization` line in `curl -v`',
    group: 'The header',
    evidence: `The request as sent has no \`Authorization\` line: look at the lines that start with \`>\` in \`curl -v\`. An older body says so: ${bodyText('older-no-credentials')}.`,
    fix: 'Send `Authorization: Bearer <access_token>` with every call.',
    proof: '`curl -v` shows `> Authorization: Bearer …`, and `GET /api/v1/claims/` returns 200.',
  },
  {
    id: 'scheme-malformed',
    title: 'The Authorization header has the wrong form',
    sign: 'not exactly `Bearer <token>`, e.g. `Bearer Bearer …`',
    group: 'The header',
    evidence: `The header is sent, but it is not exactly \`Bearer\`, one space and the token. Refused are \`bearer …\` in lower case, \`Token …\`, a token alone, and \`Bearer\` with nothing or with more than one word behind it. An older body may say \`Authorization header must contain two space-delimited values\`.`,
    fix: 'Write `Authorization: Bearer <access_token>` with a capital B and one space. Check that the variable is set, and remove line breaks and quotes around the token.',
    proof: '`curl -v` shows one line of that form, and `GET /api/v1/claims/` returns 200.',
  },
  {
    id: 'access-token-expired',
    title: 'The access token has expired',
    sign: '`exp` is in the past; it worked before',
    group: 'The header',
    evidence: `The \`exp\` in the token’s payload, in seconds since 1970 UTC, is in the past. Access tokens live for ${lifetimeText('access')}; a deployment may shorten that, so read \`exp\`. The usual sign: it worked, and later it did not. An older body may say \`Given token not valid for any token type\`.`,
    fix: 'Get a new access token from `POST /api/v1/auth/token/refresh/` and store the `refresh` of the response where there is one. Then send the request once more.',
    proof: 'The new token’s `exp` is in the future, and the same request succeeds.',
  },
  {
    id: 'refresh-token-as-access',
    title: 'The refresh token was sent as the access token',
    sign: 'the payload has `"token_type": "refresh"`',
    group: 'The header',
    evidence:
      'The payload of the token in the `Authorization` header has `"token_type": "refresh"`.',
    fix: 'Send the `access` of the login in the header. Send the `refresh` only to `POST /api/v1/auth/token/refresh/`.',
    proof:
      'The payload of the token in the header has `"token_type": "access"`, and the request succeeds.',
  },
  {
    id: 'credentials-wrong',
    title: 'The user name or password is wrong',
    sign: 'path is `auth/token/`',
    group: 'Login and refresh',
    evidence: `The endpoint is \`POST /api/v1/auth/token/\`. An older body may say \`No active account found with the given credentials\`.`,
    fix: `Compare both values with what is stored: an empty variable, a trailing line break, another deployment’s account. Do not guess: every try counts against ${quota} per IP address.`,
    proof: 'The login returns 200 with `access` and `refresh`.',
  },
  {
    id: 'refresh-token-dead',
    title: 'The refresh token has expired or was already exchanged',
    sign: 'path is `auth/token/refresh/`',
    group: 'Login and refresh',
    evidence: `The endpoint is \`POST /api/v1/auth/token/refresh/\`. Either the refresh token’s \`exp\` is in the past (it lives for ${lifetimeText('refresh')}), or under rotation it was used once before. An older body may say \`Token is invalid or expired\`.`,
    fix: 'Log in again with `POST /api/v1/auth/token/`. Then store the `refresh` of every response that carries one, and refresh in one place at a time.',
    proof: 'The login returns 200, and the next refresh with the stored token does too.',
  },
  {
    id: 'token-altered',
    title: 'The token was cut, changed or issued elsewhere',
    sign: 'form and `exp` are right, and a new token works',
    group: 'The header',
    evidence:
      'The payload reads well (`"token_type": "access"`, `exp` in the future) or cannot be read at all, the header’s form is right, and a new token from a login works. Count the parts between dots: a whole token has three.',
    fix: 'Use the token exactly as the login returned it, from the same deployment. Look for a column, variable or log that cuts long text.',
    proof:
      'The token in use has the same length as the one in the login’s response, and the request succeeds.',
  },
  {
    id: 'account-inactive',
    title: 'The account is not active',
    sign: 'the login of another account works',
    group: 'Login and refresh',
    evidence:
      'The user name and password are known to be right, and still the login of this account is rejected, while another account’s login succeeds.',
    fix: 'Ask your organisation’s admin whether the account is active. If it is, write to support with the `X-Request-Id`.',
    proof: 'The login returns 200 with `access` and `refresh`.',
  },
  {
    id: 'ingestion-token-wrong',
    title: 'The webhook got no valid ingestion token',
    sign: 'path is `ingest/webhook/`; `error` is a string',
    group: 'Webhook, health',
    evidence: `The endpoint is \`POST /api/v1/ingest/webhook/\`, and the body is ${bodyText('webhook-header')}, ${bodyText('webhook-token')} or ${bodyText('webhook-expired')}: here \`error\` is a string.`,
    fix: 'Send the ingestion token, not a JWT from the login, as `Authorization: Bearer <ingestion_token>`. Where the text is `Token expired`, ask for a new one.',
    proof: 'The webhook returns 202 with `"status": "accepted"`.',
  },
  {
    id: 'header-not-needed',
    title: 'A bad header on an endpoint that needs none',
    sign: 'path is `health/`, and a token is sent',
    group: 'Webhook, health',
    evidence:
      'The endpoint is `GET /api/v1/health/`, and the request carries an `Authorization: Bearer` header, often from a client that adds it to every call.',
    fix: 'Leave the header out for `GET /api/v1/health/`, or send a valid access token.',
    proof: '`curl -i https://api.upstream.example.com/api/v1/health/` returns 200.',
  },
  {
    id: 'token-placeholder',
    title: 'A placeholder was sent instead of the token',
    sign: '`$ACCESS_TOKEN`, `undefined` or `null` after `Bearer`',
    group: 'The header',
    evidence:
      'The header as sent holds a name where the token belongs: `$ACCESS_TOKEN`, `{{token}}`, `<access_token>`, `undefined`, `null` or `None`.',
    fix: 'Put the token itself into the header. In a shell, write the header in double quotes, as single quotes keep `$ACCESS_TOKEN` as it is. In a program, stop where the variable has no value.',
    proof: '`curl -v` shows `> Authorization: Bearer eyJ…`, and `GET /api/v1/claims/` returns 200.',
  },
  {
    id: 'token-not-a-jwt',
    title: 'The token is not a JSON Web Token',
    sign: 'no dots in the text after `Bearer`',
    group: 'The header',
    evidence:
      'The text behind `Bearer` has no dots: an access token has three parts between dots. The usual mix-ups are the ingestion token of the webhook, an API key and a session id.',
    fix: 'Send the `access` of the login. The ingestion token goes to `POST /api/v1/ingest/webhook/` alone.',
    proof: 'The token in the header starts with `eyJ` and has two dots, and the request succeeds.',
  },
  {
    id: 'access-token-as-refresh',
    title: 'The access token was sent to the refresh endpoint',
    sign: 'path is `auth/token/refresh/`; the payload says `access`',
    group: 'Login and refresh',
    evidence:
      'The endpoint is `POST /api/v1/auth/token/refresh/`, and the payload of the token in the body has `"token_type": "access"`.',
    fix: 'Send the `refresh` of the login to the refresh endpoint, and the `access` in the header of every other call.',
    proof:
      'The payload of the token in the body has `"token_type": "refresh"`, and the refresh returns 200.',
  },
  {
    id: 'header-lost-in-redirect',
    title: 'A redirect dropped the Authorization header',
    sign: 'a redirect to another host or to `https` came first',
    group: 'The header',
    evidence:
      '`curl -v` shows a redirect to another host, or from `http` to `https`, and behind it a request without an `Authorization` line. Clients leave the header behind there, so that no other host gets the token.',
    fix: 'Use the address that the redirect leads to, with `https` and the host in `Location`, from the start.',
    proof: '`curl -v` shows one request, with its `Authorization` line and without a redirect.',
  },
  {
    id: 'clock-skew',
    title: 'The client’s clock is slow',
    sign: 'the `Date` of the response is later than your clock',
    group: 'The header',
    evidence:
      'The `exp` of the token lies between the client’s time and the `Date` of the response: the client takes an expired token for a valid one.',
    fix: 'Set the machine’s clock by NTP. Compare `exp` with the `Date` of the response that brought the token, not with a local clock alone.',
    proof: 'The client’s time and the `Date` of a response differ by less than a minute.',
  },
] as const satisfies readonly Cause[];
