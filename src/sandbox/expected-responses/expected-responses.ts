import { accounts, ingestionToken, sandboxPassword } from '../auth/accounts';

/** Who sends a request of the table. */
export type Sender = 'nobody' | 'viewer' | 'admin' | 'other-admin' | 'superuser' | 'ingest';

/** One request and the exact answer that FACTS.md gives for it. */
export interface ExpectedAnswer {
  name: string;
  as: Sender;
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** The body's text, or its bytes. */
  body?: string | Uint8Array;
  /** How often the request is sent; the last answer counts. */
  times?: number;
  status: number;
  /** The exact body; left out where only the head is compared. */
  text?: string;
  /** Headers the answer must have; null for one it must not have. */
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
const login = '/api/v1/auth/token/';
const claims = '/api/v1/claims/';
const uploads = '/api/v1/uploads/';
const webhook = '/api/v1/ingest/webhook/';
const inactive = accounts.find(({ active }) => !active)?.username ?? '';

const refused = (name: string, headers: Record<string, string>): ExpectedAnswer => ({
  name,
  as: 'nobody',
  method: 'GET',
  path: claims,
  headers,
  status: 401,
  text: unauthenticated,
  head: { ...challenge, Allow: 'GET, HEAD, OPTIONS', 'Content-Type': /^application\/json/ },
});

const parse = (name: string, body: string | Uint8Array, why: string): ExpectedAnswer => ({
  name,
  as: 'nobody',
  method: 'POST',
  path: login,
  headers: json,
  body,
  status: 400,
  text: malformed(why),
});

const upload = (name: string, body: string, details: unknown): ExpectedAnswer => ({
  name,
  as: 'admin',
  method: 'POST',
  path: uploads,
  headers: json,
  body,
  status: 400,
  text: invalid(details),
});

const wrongBody = (name: string, body: string, type: string): ExpectedAnswer =>
  upload(name, body, {
    non_field_errors: [`Invalid data. Expected a dictionary, but got ${type}.`],
  });

/** Requests with their exact answers, each against a fresh sandbox. Source: FACTS.md. */
export const expectedAnswers: readonly ExpectedAnswer[] = [
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
  {
    name: 'wrong password',
    as: 'nobody',
    method: 'POST',
    path: login,
    headers: json,
    body: '{"username":"viewer@acme.example","password":"wrong"}',
    status: 401,
    text: unauthenticated,
    head: { ...challenge, Allow: 'POST, OPTIONS' },
  },
  {
    name: 'inactive account',
    as: 'nobody',
    method: 'POST',
    path: login,
    headers: json,
    body: JSON.stringify({ username: inactive, password: sandboxPassword }),
    status: 401,
    text: unauthenticated,
  },
  {
    name: 'refresh with no token of the API',
    as: 'nobody',
    method: 'POST',
    path: '/api/v1/auth/token/refresh/',
    headers: json,
    body: '{"refresh":"abc"}',
    status: 401,
    text: unauthenticated,
    head: challenge,
  },
  {
    name: 'login with a form',
    as: 'nobody',
    method: 'POST',
    path: login,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      username: 'viewer@acme.example',
      password: sandboxPassword,
    }).toString(),
    status: 200,
  },
  {
    name: 'login without fields',
    as: 'nobody',
    method: 'POST',
    path: login,
    headers: json,
    body: '{}',
    status: 400,
    text: invalid({ username: ['This field is required.'], password: ['This field is required.'] }),
  },
  {
    name: 'the sixth login of an hour',
    as: 'nobody',
    method: 'POST',
    path: login,
    headers: json,
    body: '{}',
    times: 6,
    status: 429,
    text: throttled(3600),
    head: { 'Retry-After': '3600' },
  },
  {
    name: 'GET of login spends its quota too',
    as: 'nobody',
    method: 'GET',
    path: login,
    times: 6,
    status: 429,
    text: throttled(3600),
  },
  {
    name: 'GET of login',
    as: 'nobody',
    method: 'GET',
    path: login,
    status: 405,
    text: envelope('method_not_allowed', 'Method "GET" not allowed.', null),
    head: { Allow: 'POST, OPTIONS' },
  },
  {
    name: 'a viewer creates an upload',
    as: 'viewer',
    method: 'POST',
    path: uploads,
    headers: json,
    body: '{"filename":"a.csv"}',
    status: 403,
    text: forbidden,
    head: { Allow: 'GET, POST, HEAD, OPTIONS', 'WWW-Authenticate': null },
  },
  {
    name: 'a viewer triggers a report',
    as: 'viewer',
    method: 'POST',
    path: '/api/v1/reports/trigger/',
    status: 403,
    text: forbidden,
  },
  {
    name: 'a viewer gives feedback',
    as: 'viewer',
    method: 'POST',
    path: '/api/v1/alerts/3/feedback/',
    headers: json,
    body: '{"verdict":"real"}',
    status: 403,
    text: forbidden,
  },
  {
    name: 'an id that does not exist',
    as: 'viewer',
    method: 'GET',
    path: '/api/v1/uploads/999999/',
    status: 404,
    text: missing,
  },
  {
    name: 'another customer’s upload',
    as: 'viewer',
    method: 'GET',
    path: '/api/v1/uploads/900/',
    status: 404,
    text: missing,
  },
  {
    name: 'a superuser sees every customer’s upload',
    as: 'superuser',
    method: 'GET',
    path: '/api/v1/uploads/900/',
    status: 200,
    head: { ETag: /^"/, 'API-Version': '1.0.0' },
  },
  {
    name: 'a page beyond the last',
    as: 'viewer',
    method: 'GET',
    path: `${claims}?page=99`,
    status: 404,
    text: envelope('not_found', 'The requested resource was not found.', {
      detail: 'Invalid page.',
    }),
  },
  {
    name: 'a missing slash',
    as: 'viewer',
    method: 'GET',
    path: '/api/v1/claims?page=2',
    status: 301,
    text: '',
    head: { Location: '/api/v1/claims/?page=2' },
  },
  {
    name: 'a path that no route matches',
    as: 'viewer',
    method: 'GET',
    path: '/api/v1/claim/',
    status: 404,
    head: { 'Content-Type': /^text\/html/, Allow: null },
  },
  {
    name: 'an id that is no number',
    as: 'viewer',
    method: 'GET',
    path: '/api/v1/claims/abc/',
    status: 404,
    head: { 'Content-Type': /^text\/html/ },
  },
  {
    name: 'a method the path does not have',
    as: 'viewer',
    method: 'DELETE',
    path: uploads,
    status: 405,
    text: envelope('method_not_allowed', 'Method "DELETE" not allowed.', null),
    head: { Allow: 'GET, POST, HEAD, OPTIONS' },
  },
  {
    name: 'Accept without JSON comes before credentials',
    as: 'nobody',
    method: 'GET',
    path: claims,
    headers: { Accept: 'text/html' },
    status: 406,
    text: envelope('not_acceptable', 'Could not satisfy the request Accept header.', null),
  },
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
  {
    name: 'a number is taken as text',
    as: 'admin',
    method: 'POST',
    path: uploads,
    headers: json,
    body: '{"filename":7}',
    status: 201,
  },
  {
    name: 'the twenty-first call of an hour on uploads',
    as: 'viewer',
    method: 'GET',
    path: uploads,
    times: 21,
    status: 429,
    text: throttled(3600),
    head: { 'Retry-After': '3600' },
  },
  {
    name: 'a page that is too large fails (the sandbox’s own)',
    as: 'viewer',
    method: 'GET',
    path: `${claims}?page_size=1000`,
    status: 500,
    text: envelope(
      'internal_server_error',
      'An unexpected error occurred. Please try again later.',
      null,
    ),
  },
  {
    name: 'the webhook without a header',
    as: 'nobody',
    method: 'POST',
    path: webhook,
    headers: json,
    body: '{"a":1}',
    status: 401,
    text: '{"error":"Missing or invalid authorization header"}',
  },
  {
    name: 'the webhook with a JWT',
    as: 'admin',
    method: 'POST',
    path: webhook,
    headers: json,
    body: '{"a":1}',
    status: 401,
    text: '{"error":"Invalid token"}',
  },
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
  {
    name: 'the webhook without a payload',
    as: 'ingest',
    method: 'POST',
    path: webhook,
    headers: json,
    body: '{}',
    status: 400,
    text: '{"error":"Empty payload"}',
  },
  {
    name: 'the webhook',
    as: 'ingest',
    method: 'POST',
    path: webhook,
    headers: json,
    body: '{"a":1}',
    status: 202,
  },
  {
    name: 'a request id is echoed',
    as: 'viewer',
    method: 'GET',
    path: claims,
    headers: { 'X-Request-Id': 'abc-123' },
    status: 200,
    head: { 'X-Request-Id': 'abc-123', 'X-Request-Duration-Ms': /^\d/ },
  },
];
