import { callTime } from '../scenarios/scenario';
import { api, type Row, type Tokens } from './row';

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
export const histories = (tokens: Tokens): Row[] => [
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
