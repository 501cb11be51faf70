import { findAccount, ingestionToken, sandboxPassword, type Sender } from '../auth/accounts';

/** One request and the exact response that FACTS.md gives for it. */
export interface ExpectedResponse {
  name: string;
  as: Sender;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** How often the request is sent; the last response counts. */
  times?: number;
  status: number;
  /** The exact body; absent where only the head is compared. */
  text?: string;
  /** Headers the response must have; null for one it must not have. */
  head?: Record<string, string | RegExp | null>;
}

/** The compact body of an envelope, as on the wire. */
const envelope = (code: string, message: string, details: unknown): string =>
  JSON.stringify({ error: { code, message, details } });

const unauthenticated = envelope(
  'authentication_failed',
  'Authentication credentials were not provided or are invalid.',
  null,
);
const forbidden = envelope(
  'permission_denied',
  'You do not have permission to perform this action.',
  {
    detail: 'Requires customer_admin role.',
  },
);
const missing = envelope('not_found', 'The requested resource was not found.', null);
const invalid = (details: unknown): string =>
  envelope('validation_error', 'Invalid input data.', details);
const malformed = (why: string): string =>
  envelope('parse_error', 'Malformed request data.', { detail: `JSON parse error - ${why}` });
const throttled = (wait: number): string =>
  envelope('throttled', 'Request was throttled. Please try again later.', { wait_seconds: wait });

const json = { 'Content-Type': 'application/json' };
const challenge = { 'WWW-Authenticate': 'Bearer realm="api"' };
const viewer = findAccount('viewer').username;
const login = '/api/v1/auth/token/';
const claims = '/api/v1/claims/';
const uploads = '/api/v1/uploads/';
const webhook = '/api/v1/ingest/webhook/';

type Expected = Partial<ExpectedResponse>;

const get = (
  name: string,
  as: Sender,
  path: string,
  status: number,
  rest: Expected = {},
): ExpectedResponse => ({
  name,
  as,
  method: 'GET',
  path,
  status,
  ...rest,
});

const post = (
  name: string,
  as: Sender,
  path: string,
  body: string | Uint8Array,
  status: number,
  rest: Expected = {},
): ExpectedResponse => ({
  name,
  as,
  method: 'POST',
  path,
  headers: json,
  body,
  status,
  ...rest,
});

const refused = (name: string, headers: Record<string, string>): ExpectedResponse =>
  get(name, 'nobody', claims, 401, {
    headers,
    text: unauthenticated,
    head: { ...challenge, Allow: 'GET, HEAD, OPTIONS', 'Content-Type': /^application\/json/ },
  });

const parse = (name: string, body: string | Uint8Array, why: string): ExpectedResponse =>
  post(name, 'nobody', login, body, 400, { text: malformed(why) });

const upload = (name: string, body: string, details: unknown): ExpectedResponse =>
  post(name, 'admin', uploads, body, 400, { text: invalid(details) });

const wrongBody = (name: string, body: string, type: string): ExpectedResponse =>
  upload(name, body, {
    non_field_errors: [`Invalid data. Expected a dictionary, but got ${type}.`],
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
  parse('a missing value', '{"username": ,}', 'Expecting value: line 1 column 14 (char 13)'),
  parse(
    'single quotes',
    "{'a': 1}",
    'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
  ),
  parse('a missing colon', '{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"),
  parse('a missing comma', '{"a": 1 "b": 2}', "Expecting ',' delimiter: line 1 column 9 (char 8)"),
  parse('a cut-off text', '{"a": "b', 'Unterminated string starting at: line 1 column 7 (char 6)'),
  parse(
    'a raw line end in a text',
    '{"a": "b\n"}',
    'Invalid control character at: line 1 column 9 (char 8)',
  ),
  parse('a wrong escape', '{"a": "\\x"}', 'Invalid \\escape: line 1 column 8 (char 7)'),
  parse('a wrong \\u escape', '{"a": "\\u12"}', 'Invalid \\uXXXX escape: line 1 column 9 (char 8)'),
  parse(
    'a byte order mark',
    '\ufeff{}',
    'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)',
  ),
  parse('text behind the value', '{}{}', 'Extra data: line 1 column 3 (char 2)'),
  parse('NaN', '{"a": NaN}', "Out of range float values are not JSON compliant: 'NaN'"),
  parse(
    'bytes that are not UTF-8',
    Uint8Array.of(0xff, 0x7b, 0x7d),
    "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
  ),
  upload('a missing field', '{}', { filename: ['This field is required.'] }),
  upload('an empty body counts as {}', '', { filename: ['This field is required.'] }),
  upload('a blank field', '{"filename":""}', { filename: ['This field may not be blank.'] }),
  upload('a null field', '{"filename":null}', { filename: ['This field may not be null.'] }),
  upload('an object for a text', '{"filename":{}}', { filename: ['Not a valid string.'] }),
  upload('a wrong date', '{"filename":"a.csv","date_min":"01/02/2026"}', {
    date_min: ['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.'],
  }),
  upload('a null date', '{"filename":"a.csv","date_max":null}', {
    date_max: ['This field may not be null.'],
  }),
  wrongBody('a list', '[]', 'list'),
  wrongBody('a text', '"a"', 'str'),
  wrongBody('a whole number', '1', 'int'),
  wrongBody('a fraction', '1.5', 'float'),
  wrongBody('a truth value', 'true', 'bool'),
  upload('null', 'null', { non_field_errors: ['No data provided'] }),
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
