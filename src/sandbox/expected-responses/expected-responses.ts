import { findAccount, ingestionToken, sandboxPassword } from '../auth/accounts';
import { bodyResponses } from './body-responses';
import {
  claims,
  envelope,
  get,
  invalid,
  json,
  login,
  post,
  uploads,
  type ExpectedResponse,
} from './expected-response';

const unauthenticated = envelope(
  'authentication_failed',
  'Authentication credentials were not provided or are invalid.',
  null,
);
const forbidden = envelope(
  'permission_denied',
  'You do not have permission to perform this action.',
  { detail: 'Requires customer_admin role.' },
);
const missing = envelope('not_found', 'The requested resource was not found.', null);
const throttled = (wait: number): string =>
  envelope('throttled', 'Request was throttled. Please try again later.', { wait_seconds: wait });

const challenge = { 'WWW-Authenticate': 'Bearer realm="api"' };
const viewer = findAccount('viewer').username;
const webhook = '/api/v1/ingest/webhook/';

const refused = (name: string, headers: Record<string, string>): ExpectedResponse =>
  get(name, 'nobody', claims, 401, {
    headers,
    text: unauthenticated,
    head: { ...challenge, Allow: 'GET, HEAD, OPTIONS', 'Content-Type': /^application\/json/ },
  });

/** Requests with their exact responses, each against a fresh sandbox. Source: FACTS.md. */
export const expectedResponses: readonly ExpectedResponse[] = [
  refused('no header', {}),
  refused('lower-case scheme', { Authorization: 'bearer x.y.z' }),
  refused('another scheme', { Authorization: 'Token abc' }),
  refused('a bare token', { Authorization: 'abc' }),
  refused('the scheme alone', { Authorization: 'Bearer' }),
  refused('three words', { Authorization: 'Bearer a b' }),
  refused('no token at all', { Authorization: 'Bearer not-a-token' }),
  {
    ...refused('a bad header where no login is needed', { Authorization: 'Bearer x' }),
    path: '/api/v1/health/',
  },
  post(
    'wrong password',
    'nobody',
    login,
    JSON.stringify({ username: viewer, password: 'wrong' }),
    401,
    { text: unauthenticated, head: { ...challenge, Allow: 'POST, OPTIONS' } },
  ),
  post(
    'inactive account',
    'nobody',
    login,
    JSON.stringify({ username: findAccount('inactive').username, password: sandboxPassword }),
    401,
    { text: unauthenticated },
  ),
  post(
    'refresh with no token of the API',
    'nobody',
    '/api/v1/auth/token/refresh/',
    '{"refresh":"abc"}',
    401,
    { text: unauthenticated, head: challenge },
  ),
  {
    name: 'login with a form',
    as: 'nobody',
    method: 'POST',
    path: login,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      username: viewer,
      password: sandboxPassword,
    }).toString(),
    status: 200,
  },
  post('login without fields', 'nobody', login, '{}', 400, {
    text: invalid({ username: ['This field is required.'], password: ['This field is required.'] }),
  }),
  post('the sixth login of an hour', 'nobody', login, '{}', 429, {
    times: 6,
    text: throttled(3600),
    head: { 'Retry-After': '3600' },
  }),
  get('GET of login spends its quota too', 'nobody', login, 429, {
    times: 6,
    text: throttled(3600),
  }),
  get('GET of login', 'nobody', login, 405, {
    text: envelope('method_not_allowed', 'Method "GET" not allowed.', null),
    head: { Allow: 'POST, OPTIONS' },
  }),
  post('a viewer creates an upload', 'viewer', uploads, '{"filename":"a.csv"}', 403, {
    text: forbidden,
    head: { Allow: 'GET, POST, HEAD, OPTIONS', 'WWW-Authenticate': null },
  }),
  {
    name: 'a viewer triggers a report',
    as: 'viewer',
    method: 'POST',
    path: '/api/v1/reports/trigger/',
    status: 403,
    text: forbidden,
  },
  post(
    'a viewer gives feedback',
    'viewer',
    '/api/v1/alerts/3/feedback/',
    '{"verdict":"real"}',
    403,
    { text: forbidden },
  ),
  get('an id that does not exist', 'viewer', '/api/v1/uploads/999999/', 404, { text: missing }),
  get('another customer’s upload', 'viewer', '/api/v1/uploads/900/', 404, { text: missing }),
  get('a superuser sees every customer’s upload', 'superuser', '/api/v1/uploads/900/', 200, {
    head: { ETag: /^"/, 'API-Version': '1.0.0' },
  }),
  get('a page beyond the last', 'viewer', `${claims}?page=99`, 404, {
    text: envelope('not_found', 'The requested resource was not found.', {
      detail: 'Invalid page.',
    }),
  }),
  get('a missing slash', 'viewer', '/api/v1/claims?page=2', 301, {
    text: '',
    head: { Location: '/api/v1/claims/?page=2' },
  }),
  get('a path that no route matches', 'viewer', '/api/v1/claim/', 404, {
    head: { 'Content-Type': 'text/html', Allow: null },
  }),
  get('an id that is no number', 'viewer', '/api/v1/claims/abc/', 404, {
    head: { 'Content-Type': /^text\/html/ },
  }),
  {
    name: 'a method the path does not have',
    as: 'viewer',
    method: 'DELETE',
    path: uploads,
    status: 405,
    text: envelope('method_not_allowed', 'Method "DELETE" not allowed.', null),
    head: { Allow: 'GET, POST, HEAD, OPTIONS' },
  },
  get('Accept without JSON comes before credentials', 'nobody', claims, 406, {
    headers: { Accept: 'text/html' },
    text: envelope('not_acceptable', 'Could not satisfy the request Accept header.', null),
  }),
  {
    name: 'a media type that is not read',
    as: 'admin',
    method: 'POST',
    path: uploads,
    headers: { 'Content-Type': 'text/plain' },
    body: 'filename',
    status: 415,
    text: envelope(
      'unsupported_media_type',
      'Unsupported media type "text/plain" in request.',
      null,
    ),
  },
  ...bodyResponses,
  post('a number is taken as text', 'admin', uploads, '{"filename":7}', 201),
  get('the twenty-first call of an hour on uploads', 'viewer', uploads, 429, {
    times: 21,
    text: throttled(3600),
    head: { 'Retry-After': '3600' },
  }),
  get(
    'a page that is too large fails (the sandbox’s own)',
    'viewer',
    `${claims}?page_size=1000`,
    500,
    {
      text: envelope(
        'internal_server_error',
        'An unexpected error occurred. Please try again later.',
        null,
      ),
    },
  ),
  post('the webhook without a header', 'nobody', webhook, '{"a":1}', 401, {
    text: '{"error":"Missing or invalid authorization header"}',
  }),
  post('the webhook with a JWT', 'admin', webhook, '{"a":1}', 401, {
    text: '{"error":"Invalid token"}',
  }),
  {
    name: 'the webhook with an expired token',
    as: 'nobody',
    method: 'POST',
    path: webhook,
    headers: { ...json, Authorization: `Bearer ${ingestionToken}-expired` },
    body: '{"a":1}',
    status: 401,
    text: '{"error":"Token expired"}',
  },
  post('the webhook without a payload', 'ingestion', webhook, '{}', 400, {
    text: '{"error":"Empty payload"}',
  }),
  post('the webhook', 'ingestion', webhook, '{"a":1}', 202),
  get('a request id is echoed', 'viewer', claims, 200, {
    headers: { 'X-Request-Id': 'abc-123' },
    head: { 'X-Request-Id': 'abc-123', 'X-Request-Duration-Ms': /^\d/ },
  }),
];
