import type { CorpusEntry } from '../../../src/diagnosis/corpus/corpus-file';
import type { CorpusServer } from './corpus-server';
import { callTime, scenarios, type Scenario } from './scenarios';

type Row = readonly [id: string, expect: string, text: string];

const api = 'https://api.upstream.example.com';
const time = (seconds: number): string => new Date(callTime + seconds * 1000).toISOString();
const httpDate = (seconds: number): string => new Date(callTime + seconds * 1000).toUTCString();
const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** An access log’s line. */
const logLine = (seconds: number, call: string, status: number): string =>
  `${time(seconds)} INFO "${call} HTTP/1.1" ${status} 130`;
/** A line of a structured log that keeps the response of a failed call. */
const jsonLine = (
  seconds: number,
  method: string,
  path: string,
  status: number,
  response?: object,
): string =>
  JSON.stringify({ time: time(seconds), method, path, status, ...(response ? { response } : {}) });
const throttled = (wait: number): object => ({
  error: {
    code: 'throttled',
    message: 'Request was throttled. Please try again later.',
    details: { wait_seconds: wait },
  },
});
const failed = {
  error: {
    code: 'internal_server_error',
    message: 'An unexpected error occurred. Please try again later.',
    details: null,
  },
};

interface HarCall {
  sent: number;
  date: number;
  method?: string;
  path: string;
  token?: string;
  body?: string;
  status: number;
  response: object;
}

const har = (calls: readonly HarCall[]): string =>
  JSON.stringify({
    log: {
      entries: calls.map(({ sent, date, method = 'GET', path, token, body, status, response }) => ({
        startedDateTime: time(sent),
        request: {
          method,
          url: api + path,
          headers: token ? [{ name: 'authorization', value: `Bearer ${token}` }] : [],
          ...(body ? { postData: { text: body } } : {}),
        },
        response: {
          status,
          headers: [
            { name: 'date', value: httpDate(date) },
            { name: 'api-version', value: '1.0.0' },
          ],
          content: { text: JSON.stringify(response) },
        },
      })),
    },
  });

/** Calls over time, in the form of logs and HAR. */
const histories = (tokens: Record<string, string>): Row[] => [
  [
    'retry-loop',
    'throttled/retry-loop certain',
    [
      jsonLine(0, 'GET', '/api/v1/uploads/', 429, throttled(1800)),
      jsonLine(5, 'GET', '/api/v1/uploads/', 429, throttled(1795)),
      jsonLine(10, 'GET', '/api/v1/uploads/', 429, throttled(1790)),
    ].join('\n'),
  ],
  [
    'polling',
    'throttled/polling-too-fast likely',
    [
      ...range(30, (index) => logLine(index * 2, 'GET /api/v1/reports/7/', 200)),
      logLine(60, 'GET /api/v1/reports/7/', 429),
    ].join('\n'),
  ],
  [
    'burst',
    'throttled/burst-of-calls certain',
    [
      ...range(20, (index) => logLine(index / 10, 'POST /api/v1/uploads/', 201)),
      logLine(3, 'POST /api/v1/uploads/', 429),
    ].join('\n'),
  ],
  [
    'account-shared',
    'throttled/account-shared likely',
    [
      logLine(-4000, 'GET /api/v1/uploads/', 200),
      logLine(-900, 'GET /api/v1/uploads/', 200),
      logLine(0, 'POST /api/v1/uploads/', 429),
    ].join('\n'),
  ],
  [
    'login-loop',
    'throttled/login-quota-spent certain',
    [
      ...range(5, (index) => logLine(index * 60, 'POST /api/v1/auth/token/', 200)),
      logLine(300, 'POST /api/v1/auth/token/', 429),
    ].join('\n'),
  ],
  [
    'deleted',
    'not_found/object-deleted likely',
    [logLine(0, 'GET /api/v1/uploads/41/', 200), logLine(600, 'GET /api/v1/uploads/41/', 404)].join(
      '\n',
    ),
  ],
  [
    'passing',
    'internal_server_error/passing-fault certain',
    har([
      {
        sent: 0,
        date: 0,
        path: '/api/v1/dashboard/',
        token: tokens.access,
        status: 500,
        response: failed,
      },
      {
        sent: 5,
        date: 5,
        path: '/api/v1/dashboard/',
        token: tokens.access,
        status: 200,
        response: { total_claims: 1 },
      },
    ]),
  ],
  [
    'every-time',
    'internal_server_error/fails-every-time likely',
    har(
      range(4, (index) => ({
        sent: index * 60,
        date: index * 60,
        path: '/api/v1/dashboard/',
        token: tokens.access,
        status: 500,
        response: failed,
      })),
    ),
  ],
  [
    'clock-skew',
    'authentication_failed/clock-skew certain',
    har([
      {
        sent: -7200,
        date: 0,
        path: '/api/v1/claims/',
        token: tokens.expired,
        status: 401,
        response: {
          error: {
            code: 'authentication_failed',
            message: 'Authentication credentials were not provided or are invalid.',
            details: null,
          },
        },
      },
    ]),
  ],
  [
    'refreshed-twice',
    'authentication_failed/refresh-token-dead certain',
    har([
      {
        sent: 0,
        date: 0,
        method: 'POST',
        path: '/api/v1/auth/token/refresh/',
        token: tokens.access,
        body: `{"refresh":"${tokens.refresh}"}`,
        status: 200,
        response: { access: 'x', refresh: 'y' },
      },
      {
        sent: 1,
        date: 1,
        method: 'POST',
        path: '/api/v1/auth/token/refresh/',
        token: tokens.access,
        body: `{"refresh":"${tokens.refresh}"}`,
        status: 401,
        response: {
          error: {
            code: 'authentication_failed',
            message: 'Authentication credentials were not provided or are invalid.',
            details: null,
          },
        },
      },
    ]),
  ],
  [
    'logfmt',
    'not_found/id-not-a-number likely',
    `ts=${time(0)} level=error method=GET path=/api/v1/uploads/None/ status=404 duration=12ms`,
  ],
];

/** What people type or copy without a program’s help. */
const typed = (tokens: Record<string, string>): Row[] => [
  ['code', 'throttled/scope-used-up likely', 'throttled'],
  ['code-401', 'authentication_failed', 'authentication_failed'],
  ['status', 'authentication_failed', '401'],
  ['status-words', 'method_not_allowed', 'HTTP 405'],
  ['status-502', '-/gateway-bad-response likely', '502 Bad Gateway'],
  ['status-500', 'internal_server_error/passing-fault possible', 'HTTP 500'],
  ['message', 'permission_denied', 'You do not have permission to perform this action.'],
  ['message-role', 'permission_denied/role-too-low certain', 'Requires customer_admin role.'],
  [
    'older-message',
    'authentication_failed/scheme-malformed certain',
    '{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}',
  ],
  [
    'older-login',
    'authentication_failed/credentials-wrong certain',
    '{"detail":"No active account found with the given credentials"}',
  ],
  [
    'middleware-json',
    'parse_error/json-malformed likely',
    'HTTP/1.1 400 Bad Request\ncontent-type: application/json\n\n{"error": "Invalid JSON", "detail": "Expecting value: line 1 column 7 (char 6)"}',
  ],
  [
    'middleware-type',
    'unsupported_media_type/content-type-wrong certain',
    '{"error": "Unsupported Media Type", "detail": "Expected \'application/json\', got \'text/plain\'"}',
  ],
  ['token-expired', 'authentication_failed/access-token-expired likely', tokens.expired ?? ''],
  ['token-refresh', 'authentication_failed/refresh-token-as-access possible', tokens.refresh ?? ''],
  ['token-elsewhere', 'authentication_failed/token-altered likely', tokens.elsewhere ?? ''],
  [
    'header-expired',
    'authentication_failed/access-token-expired likely',
    `Authorization: Bearer ${tokens.expired}\nAccept: application/json\n\nHTTP/1.1 401 Unauthorized`,
  ],
  [
    'headers-only',
    'authentication_failed',
    `HTTP/2 401\nwww-authenticate: Bearer realm="api"\napi-version: 1.0.0`,
  ],
  [
    'command-lower-case',
    'authentication_failed/scheme-malformed likely',
    `curl ${api}/api/v1/claims/ -H 'authorization: bearer ${tokens.access}'`,
  ],
  [
    'command-quotes',
    'authentication_failed/token-placeholder likely',
    `curl -s ${api}/api/v1/claims/ \\\n  -H 'Authorization: Bearer $ACCESS_TOKEN'`,
  ],
  [
    'command-basic',
    'authentication_failed/scheme-malformed likely',
    `curl -u admin@acme.example:s3cret ${api}/api/v1/claims/`,
  ],
  [
    'command-path',
    'not_found/path-wrong likely',
    `curl ${api}/api/v1/claim -H "Authorization: Bearer $ACCESS_TOKEN"`,
  ],
  [
    'command-id',
    'not_found/id-not-a-number likely',
    `curl.exe "${api}/api/v1/uploads/undefined/" -H "Authorization: Bearer ${tokens.access}"`,
  ],
  ['command-fine', '-', `curl ${api}/api/v1/claims/ -H "Authorization: Bearer $ACCESS_TOKEN"`],
  [
    'command-get',
    '-/success certain',
    `$ curl -i -G ${api}/api/v1/claims/ -d page=2 -H "Authorization: Bearer $ACCESS_TOKEN"\nHTTP/2 200\napi-version: 1.0.0\n\n{"count":0,"next":null,"previous":null,"results":[]}`,
  ],
  [
    'fetch-failed',
    '-/fetch-failed certain',
    'Uncaught (in promise) TypeError: Failed to fetch\n    at load (app.js:12:5)',
  ],
  [
    'fetch-failed-firefox',
    '-/fetch-failed certain',
    'TypeError: NetworkError when attempting to fetch resource.',
  ],
  [
    'cors-firefox',
    '-/cors-blocked certain',
    `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${api}/api/v1/claims/. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.`,
  ],
  [
    'cors-safari',
    '-/cors-blocked certain',
    `Origin http://localhost:5173 is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    'not-json-python',
    '-/response-not-json certain',
    'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
  ],
  [
    'not-json-node',
    '-/response-not-json certain',
    `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
  ],
  [
    'not-modified',
    '-/not-modified certain',
    `> GET /api/v1/claims/ HTTP/2\n> Host: api.upstream.example.com\n> if-none-match: "a1"\n>\n< HTTP/2 304\n< etag: "a1"\n<`,
  ],
  [
    'redirect-https',
    '-/redirect-elsewhere certain',
    `> GET /api/v1/claims/ HTTP/1.1\n> Host: api.upstream.example.com\n>\n< HTTP/1.1 301 Moved Permanently\n< Location: ${api}/api/v1/claims/\n<`,
  ],
  [
    'gateway-520',
    '-/gateway-error certain',
    'HTTP/2 520\nserver: cloudflare\ncontent-type: text/html\n\n<html><head><title>520</title></head></html>',
  ],
  [
    'other-api',
    '-/other-api likely',
    `* Connected to api.github.com\n> GET /user HTTP/2\n> Host: api.github.com\n> accept: */*\n>\n< HTTP/2 401\n< content-type: application/json\n<\n{"message":"Requires authentication"}`,
  ],
  [
    'chat',
    'permission_denied/role-too-low certain',
    'Hi, our nightly job stopped working today, any idea?\n\n{"error":{"code":"permission_denied","message":"You do not have permission to perform this action.","details":{"detail":"Requires customer_admin role."}}}\n\nThanks!',
  ],
  ['json-none-typed', '-', 'our patient list is empty, what now?'],
  [
    'go-error',
    '-/connection-refused certain',
    `Get "${api}/api/v1/health/": dial tcp 127.0.0.1:443: connect: connection refused`,
  ],
  [
    'java-error',
    '-/host-unknown certain',
    'java.net.UnknownHostException: api.upstream.example.com: Name or service not known',
  ],
  [
    'json-undefined',
    'parse_error/json-malformed certain',
    `POST /api/v1/uploads/ HTTP/1.1\nHost: api.upstream.example.com\nAuthorization: Bearer ${tokens.admin}\nContent-Type: application/json\n\n{"filename": undefined}\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":{"code":"parse_error","message":"Malformed request data.","details":{"detail":"JSON parse error - Expecting value: line 1 column 14 (char 13)"}}}`,
  ],
];

/** Inputs that no program here writes: logs over hours, other browsers’ and languages’ words, and what is typed. */
export async function writtenEntries(server: CorpusServer): Promise<[string, CorpusEntry[]][]> {
  const names = ['access', 'admin', 'expired', 'refresh', 'elsewhere'];
  const headers = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  const scenario: Scenario = { ...scenarios[0]!, headers };
  const tokens = { ...(await server.prepare(scenario)).headers };
  const entries = (rows: readonly Row[], how: string): CorpusEntry[] =>
    rows.map(([id, expect, text]) => ({ id, expect, how, text: `${text}\n` }));
  return [
    [
      'histories',
      entries(histories(tokens), 'written: calls over time in the form of a log or a HAR'),
    ],
    ['typed', entries(typed(tokens), 'written: as it is typed, or in another program’s words')],
  ];
}
