import type { SandboxOptions } from '../../../src/sandbox/options';

/** When every call of the corpus is made, by the sandbox’s clock. */
export const callTime = Date.parse('2026-06-01T12:00:00Z');

/** How much of an exchange a format shows: from both messages in full down to the response’s body alone. */
export const views = ['all', 'headers', 'line', 'url', 'response', 'body'] as const;
export type View = (typeof views)[number];

export interface Scenario {
  id: string;
  method?: string;
  /** From the host on, or a whole URL. */
  url: string;
  /** `{access}` and such stand for tokens: see `tokens.ts`. */
  headers?: Readonly<Record<string, string>>;
  body?: string;
  sandbox?: Partial<SandboxOptions>;
  /** Calls made before, so that a limit is used up. */
  times?: number;
  /** Served instead of the sandbox: what something in front of the API, or an older deployment, returns. */
  canned?: { status: number; headers?: Readonly<Record<string, string>>; body?: string };
  follow?: 'as-get' | 'same-method';
  /**
   * `code/cause certainty`, by what the format shows; a view without one takes the next fuller one’s. `-` stands for
   * no code, and a code alone for no cause.
   */
  expect: Partial<Record<View, string>>;
}

const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });
const json = { 'Content-Type': 'application/json' };
const claims = '/api/v1/claims/';
const uploads = '/api/v1/uploads/';
const login = '/api/v1/auth/token/';
const refresh = '/api/v1/auth/token/refresh/';
const verify = '/api/v1/auth/token/verify/';
const webhook = '/api/v1/ingest/webhook/';
const html = { 'Content-Type': 'text/html' };
const page = (title: string): string =>
  `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`;

/** A 401 shows its cause in the request alone. */
const refused = (cause: string, certainty = 'certain'): Scenario['expect'] => ({
  all: `authentication_failed/${cause} ${certainty}`,
  line: 'authentication_failed',
});
const get401 = (id: string, headers: Record<string, string>, cause: string): Scenario => ({
  id,
  url: claims,
  headers,
  expect: refused(cause),
});
const post = (
  id: string,
  url: string,
  token: string | null,
  body: string,
  expect: Scenario['expect'],
): Scenario => ({
  id,
  method: 'POST',
  url,
  headers: { ...json, ...(token ? bearer(token) : {}) },
  body,
  expect,
});
const parse = (id: string, body: string, cause: string, views: Scenario['expect'] = {}): Scenario =>
  post(id, login, null, body, {
    all: `parse_error/${cause} certain`,
    ...views,
    line: views.line ?? '-',
  });
const invalid = (id: string, body: string, cause: string): Scenario =>
  post(id, uploads, '{admin}', body, {
    all: `validation_error/${cause} certain`,
    line: '-',
    response: `validation_error/${cause} certain`,
  });

/** Every fault, once. */
export const scenarios: readonly Scenario[] = [
  get401('no-header', {}, 'header-missing'),
  get401('lower-case', { Authorization: 'bearer {access}' }, 'scheme-malformed'),
  get401('scheme-token', { Authorization: 'Token {access}' }, 'scheme-malformed'),
  get401('scheme-basic', { Authorization: 'Basic dmlld2VyOnNhbmRib3g=' }, 'scheme-malformed'),
  get401('scheme-missing', { Authorization: '{access}' }, 'scheme-malformed'),
  get401('scheme-alone', { Authorization: 'Bearer' }, 'scheme-malformed'),
  get401('scheme-twice', { Authorization: 'Bearer Bearer {access}' }, 'scheme-malformed'),
  get401('scheme-misspelt', { Authorization: 'Baerer {access}' }, 'scheme-malformed'),
  get401('quoted', { Authorization: 'Bearer "{access}"' }, 'scheme-malformed'),
  get401('line-break-written', { Authorization: 'Bearer {access}\\n' }, 'scheme-malformed'),
  get401('percent-encoded', { Authorization: 'Bearer {access}%3D' }, 'scheme-malformed'),
  get401('colon', { Authorization: 'Bearer: {access}' }, 'scheme-malformed'),
  get401('placeholder-variable', { Authorization: 'Bearer $ACCESS_TOKEN' }, 'token-placeholder'),
  get401('placeholder-braces', { Authorization: 'Bearer {{token}}' }, 'token-placeholder'),
  get401('placeholder-undefined', { Authorization: 'Bearer undefined' }, 'token-placeholder'),
  get401('placeholder-angle', { Authorization: 'Bearer <access_token>' }, 'token-placeholder'),
  {
    id: 'hidden',
    url: claims,
    headers: { Authorization: 'Bearer [hidden]' },
    expect: {
      all: 'authentication_failed/token-placeholder possible',
      line: 'authentication_failed',
    },
  },
  get401('ingestion-token', bearer('{ingestion}'), 'token-not-a-jwt'),
  get401('expired', bearer('{expired}'), 'access-token-expired'),
  get401('refresh-as-access', bearer('{refresh}'), 'refresh-token-as-access'),
  get401('cut', bearer('{cut}'), 'token-altered'),
  get401('not-base64', bearer('{access}*'), 'token-altered'),
  get401('alg-none', bearer('{unsigned}'), 'token-altered'),
  get401('issued-elsewhere', bearer('{elsewhere}'), 'token-altered'),
  {
    id: 'tampered',
    url: claims,
    headers: bearer('{tampered}'),
    expect: { all: 'authentication_failed/token-altered likely', line: 'authentication_failed' },
  },
  post(
    'wrong-password',
    login,
    null,
    '{"username":"viewer@acme.example","password":"sandbox-Passw0rd!"}',
    {
      all: 'authentication_failed/credentials-wrong certain',
      url: 'authentication_failed',
      response: 'authentication_failed',
    },
  ),
  post('empty-password', login, null, '{"username":"viewer@acme.example","password":"$PASSWORD"}', {
    all: 'authentication_failed/credentials-wrong certain',
    url: 'authentication_failed',
  }),
  post('access-to-refresh', refresh, null, '{"refresh":"{access}"}', {
    all: 'authentication_failed/access-token-as-refresh certain',
    headers: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('refresh-expired', refresh, null, '{"refresh":"{refreshExpired}"}', {
    all: 'authentication_failed/refresh-token-dead certain',
    headers: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('refresh-rotated', refresh, null, '{"refresh":"{refreshRotated}"}', {
    all: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('refresh-garbage', refresh, null, '{"refresh":"abc"}', {
    all: 'authentication_failed/token-altered certain',
    headers: 'authentication_failed/refresh-token-dead likely',
    url: 'authentication_failed',
  }),
  post('verify-expired', verify, null, '{"token":"{expired}"}', {
    all: 'authentication_failed/access-token-expired certain',
    headers: 'authentication_failed',
  }),
  post('verify-blacklisted', verify, null, '{"token":"{refreshRotated}"}', {
    all: 'validation_error/token-blacklisted certain',
    line: '-',
    response: 'validation_error/token-blacklisted certain',
  }),
  {
    id: 'health-bad-header',
    url: '/api/v1/health/',
    headers: bearer('{expired}'),
    expect: {
      all: 'authentication_failed/header-not-needed certain',
      line: 'authentication_failed/header-not-needed likely',
      response: 'authentication_failed',
    },
  },
  post('webhook-no-header', webhook, null, '{"a":1}', {
    all: 'authentication_failed/ingestion-token-wrong certain',
  }),
  post('webhook-jwt', webhook, '{admin}', '{"a":1}', {
    all: 'authentication_failed/ingestion-token-wrong certain',
  }),
  post('webhook-expired', webhook, '{ingestion}-expired', '{"a":1}', {
    all: 'authentication_failed/ingestion-token-wrong certain',
  }),
  post('webhook-empty', webhook, '{ingestion}', '{}', {
    all: 'validation_error/webhook-empty certain',
    line: '-',
    response: 'validation_error/webhook-empty certain',
  }),
  {
    id: 'lost-on-redirect',
    url: 'http://127.0.0.1:8000/api/v1/claims/?moved',
    headers: bearer('{access}'),
    follow: 'as-get',
    expect: {
      all: 'authentication_failed/header-lost-in-redirect certain',
      response: 'authentication_failed',
    },
  },

  post('viewer-creates', uploads, '{access}', '{"filename":"a.csv"}', {
    all: 'permission_denied/role-too-low certain',
    line: 'permission_denied/role-too-low likely',
    url: 'permission_denied',
    response: 'permission_denied/role-too-low certain',
  }),
  {
    id: 'viewer-triggers',
    method: 'POST',
    url: '/api/v1/reports/trigger/',
    headers: bearer('{access}'),
    expect: {
      all: 'permission_denied/role-too-low certain',
      line: 'permission_denied/role-too-low likely',
      url: 'permission_denied',
      response: 'permission_denied/role-too-low certain',
    },
  },
  {
    id: 'front-403',
    url: claims,
    headers: bearer('{access}'),
    canned: { status: 403, headers: html, body: page('403 Forbidden') },
    expect: {
      all: '-/blocked-in-front certain',
      line: 'permission_denied',
      response: '-/blocked-in-front certain',
      body: '-',
    },
  },

  {
    id: 'id-absent',
    url: '/api/v1/uploads/999999/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-wrong certain',
      line: 'not_found/id-wrong likely',
      response: 'not_found/id-wrong likely',
    },
  },
  {
    id: 'id-of-other-customer',
    url: '/api/v1/uploads/900/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-wrong certain',
      line: 'not_found/id-wrong likely',
      response: 'not_found/id-wrong likely',
    },
  },
  {
    id: 'page-beyond',
    url: `${claims}?page=99`,
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/page-beyond-last certain',
      line: 'not_found/page-beyond-last likely',
      response: 'not_found/page-beyond-last certain',
    },
  },
  {
    id: 'singular',
    url: '/api/v1/claim/',
    headers: bearer('{access}'),
    expect: { all: 'not_found/path-wrong certain', line: 'not_found/path-wrong likely' },
  },
  {
    id: 'misspelt',
    url: '/api/v1/drift_events/',
    headers: bearer('{access}'),
    expect: { all: 'not_found/path-wrong certain', line: 'not_found/path-wrong likely' },
  },
  {
    id: 'unversioned',
    url: '/claims/',
    headers: bearer('{access}'),
    expect: { all: 'not_found/path-wrong certain', line: 'not_found/path-wrong likely' },
  },
  {
    id: 'id-undefined',
    url: '/api/v1/uploads/undefined/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-not-a-number certain',
      line: 'not_found/id-not-a-number likely',
      response: 'not_found/path-wrong likely',
    },
  },
  {
    id: 'id-name',
    url: '/api/v1/claims/april.csv/',
    headers: bearer('{access}'),
    expect: {
      all: 'not_found/id-not-a-number certain',
      line: 'not_found/id-not-a-number likely',
      response: 'not_found/path-wrong likely',
    },
  },
  {
    id: 'slash-get',
    url: '/api/v1/claims?page=2',
    headers: bearer('{access}'),
    expect: {
      all: '-/redirect-slash certain',
      line: '-/redirect-slash likely',
      response: '-/redirect-slash likely',
    },
  },

  post(
    'slash-post-get',
    '/api/v1/auth/token',
    null,
    '{"username":"viewer@acme.example","password":"sandbox-Passw0rd"}',
    {
      all: 'method_not_allowed/redirect-became-get certain',
      response: 'method_not_allowed/method-wrong likely',
    },
  ),
  post('slash-post-empty', '/api/v1/uploads', '{admin}', '{"filename":"a.csv"}', {
    all: 'validation_error/body-lost-in-redirect certain',
    response: 'validation_error/field-missing certain',
  }),
  {
    id: 'delete',
    method: 'DELETE',
    url: uploads,
    headers: bearer('{access}'),
    expect: {
      all: 'method_not_allowed/method-wrong certain',
      line: 'method_not_allowed/method-wrong likely',
      url: 'method_not_allowed',
      response: 'method_not_allowed/method-wrong certain',
    },
  },
  {
    id: 'accept-csv',
    url: claims,
    headers: { ...bearer('{access}'), Accept: 'text/csv' },
    expect: { all: 'not_acceptable/accept-not-json certain' },
  },
  {
    id: 'media-text',
    method: 'POST',
    url: uploads,
    headers: { ...bearer('{admin}'), 'Content-Type': 'text/plain' },
    body: '{"filename":"a.csv"}',
    expect: {
      all: 'unsupported_media_type/content-type-wrong certain',
      line: 'unsupported_media_type',
      response: 'unsupported_media_type/content-type-wrong certain',
    },
  },
  {
    id: 'media-fetch',
    method: 'POST',
    url: uploads,
    headers: { ...bearer('{admin}'), 'Content-Type': 'text/plain;charset=UTF-8' },
    body: '{"filename":"a.csv"}',
    expect: {
      all: 'unsupported_media_type/content-type-missing likely',
      line: 'unsupported_media_type',
      response: 'unsupported_media_type/content-type-missing likely',
    },
  },
  {
    id: 'json-as-form',
    method: 'POST',
    url: uploads,
    headers: { ...bearer('{admin}'), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: '{"filename":"a.csv"}',
    expect: {
      all: 'validation_error/json-sent-as-form certain',
      headers: 'validation_error/json-sent-as-form likely',
      line: '-',
      response: 'validation_error/field-missing certain',
    },
  },

  parse('json-comma', '{"username":"a","password":"b",}', 'json-malformed', {
    headers: 'parse_error/json-malformed certain',
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-single-quotes', "{'username': 'a'}", 'json-malformed', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-bare-key', '{username: "a"}', 'json-malformed', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-none', '{"username": None}', 'json-malformed', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-cut', '{"username":"a","pass', 'json-cut-off', {
    response: 'parse_error/json-cut-off certain',
  }),
  parse('json-cut-brace', '{"username":"a"', 'json-cut-off', {
    response: 'parse_error/json-malformed likely',
  }),
  parse('json-bom', '\ufeff{"username":"a"}', 'encoding-wrong', {
    response: 'parse_error/encoding-wrong certain',
  }),
  parse('json-nan', '{"username": NaN}', 'nan-value', {
    response: 'parse_error/nan-value certain',
  }),
  parse('json-extra', '{}{}', 'json-malformed', { response: 'parse_error/json-malformed certain' }),
  invalid('field-missing', '{"date_min":"2026-01-01"}', 'field-missing'),
  invalid('field-blank', '{"filename":""}', 'field-blank'),
  invalid('field-null', '{"filename":"a.csv","date_max":null}', 'field-null'),
  invalid('date-wrong', '{"filename":"a.csv","date_min":"01/02/2026"}', 'value-wrong'),
  invalid('body-list', '[{"filename":"a.csv"}]', 'body-not-object'),

  {
    ...post(
      'login-quota',
      login,
      null,
      '{"username":"viewer@acme.example","password":"wrong-one"}',
      {
        all: 'throttled/login-quota-spent certain',
        url: 'throttled/login-quota-spent certain',
        response: 'throttled/scope-used-up likely',
      },
    ),
    times: 6,
  },
  {
    id: 'bulk-quota',
    url: uploads,
    headers: bearer('{access}'),
    times: 21,
    expect: {
      all: 'throttled/scope-used-up certain',
      url: 'throttled/scope-used-up certain',
      response: 'throttled/scope-used-up likely',
    },
  },
  {
    id: 'trigger-quota',
    method: 'POST',
    url: '/api/v1/reports/trigger/',
    headers: bearer('{admin}'),
    times: 11,
    expect: {
      all: 'throttled/scope-used-up certain',
      url: 'throttled/scope-used-up likely',
      response: 'throttled/scope-used-up likely',
    },
  },

  {
    id: 'server-error',
    url: `${claims}?page_size=1000`,
    headers: bearer('{access}'),
    expect: {
      all: 'internal_server_error/request-too-large likely',
      response: 'internal_server_error/passing-fault possible',
    },
  },
  {
    id: 'server-error-plain',
    url: '/api/v1/dashboard/',
    headers: bearer('{access}'),
    canned: {
      status: 500,
      headers: { ...json, 'API-Version': '1.0.0' },
      body: '{"error":{"code":"internal_server_error","message":"An unexpected error occurred. Please try again later.","details":null}}',
    },
    expect: { all: 'internal_server_error/passing-fault possible' },
  },
  {
    id: 'conflict',
    method: 'POST',
    url: '/api/v1/reports/trigger/',
    headers: bearer('{admin}'),
    canned: {
      status: 409,
      headers: { ...json, 'API-Version': '1.0.0' },
      body: '{"error":{"code":"error","message":"A report is running.","details":null}}',
    },
    expect: {
      all: 'error/client-status certain',
      line: '-',
      response: 'error/client-status certain',
      body: 'error',
    },
  },
  {
    id: 'not-implemented',
    url: '/api/v1/dashboard/',
    headers: bearer('{access}'),
    canned: {
      status: 501,
      headers: { ...json, 'API-Version': '1.0.0' },
      body: '{"error":{"code":"error","message":"Not implemented.","details":null}}',
    },
    expect: {
      all: 'error/server-status certain',
      line: '-/gateway-error likely',
      response: 'error/server-status certain',
      body: 'error',
    },
  },
  {
    id: 'gateway-502',
    url: claims,
    headers: bearer('{access}'),
    canned: { status: 502, headers: html, body: page('502 Bad Gateway') },
    expect: {
      all: '-/gateway-bad-response certain',
      line: '-/gateway-bad-response likely',
      response: '-/gateway-bad-response certain',
      body: '-',
    },
  },
  {
    id: 'gateway-503',
    method: 'POST',
    url: uploads,
    headers: bearer('{admin}'),
    canned: {
      status: 503,
      headers: { ...html, 'Retry-After': '30' },
      body: page('503 Service Unavailable'),
    },
    expect: {
      all: '-/gateway-unavailable certain',
      line: '-/gateway-unavailable likely',
      response: '-/gateway-unavailable certain',
      body: '-',
    },
  },
  {
    id: 'gateway-504',
    url: '/api/v1/claims/payer_summary/',
    headers: bearer('{access}'),
    canned: { status: 504, headers: html, body: page('504 Gateway Time-out') },
    expect: {
      all: '-/gateway-timeout certain',
      line: '-/gateway-timeout likely',
      response: '-/gateway-timeout certain',
      body: '-',
    },
  },
  {
    id: 'older-no-credentials',
    url: claims,
    canned: {
      status: 401,
      headers: json,
      body: '{"detail":"Authentication credentials were not provided."}',
    },
    expect: {
      all: 'authentication_failed/header-missing certain',
      line: 'authentication_failed',
      response: 'authentication_failed/header-missing certain',
    },
  },
  {
    id: 'older-token',
    url: claims,
    headers: bearer('{expired}'),
    canned: {
      status: 401,
      headers: json,
      body: '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}',
    },
    expect: {
      all: 'authentication_failed/access-token-expired certain',
      line: 'authentication_failed',
      response: 'authentication_failed/access-token-expired likely',
    },
  },
  {
    id: 'older-throttled',
    url: claims,
    headers: bearer('{access}'),
    canned: {
      status: 429,
      headers: json,
      body: '{"detail":"Request was throttled. Expected available in 600 seconds."}',
    },
    expect: { all: 'throttled/scope-used-up certain', response: 'throttled/scope-used-up likely' },
  },
  {
    id: 'ok',
    url: claims + '?page_size=1',
    headers: bearer('{access}'),
    expect: { all: '-/success certain', body: '-' },
  },
];
