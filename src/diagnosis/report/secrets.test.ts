import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose';
import { jsonText } from './json-output';
import { redact, redactUrl } from './redact';
import { supportReport } from './support-report';
import { terminalText } from './terminal';

const now = Date.parse('2026-06-01T12:00:00Z');
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'.split('');

const random = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters), { minLength: min, maxLength: max })
    .map((list) => list.join(''));

/** Passwords, keys, tokens, addresses and numbers as they occur. */
const secret = fc.oneof(
  random(10, 40).filter((text) => !/^-/.test(text)),
  fc
    .tuple(random(6, 12), fc.constantFrom('!', '#', '+', '=', '~', '.'))
    .map(([text, sign]) => `p${text}${sign}9`),
  fc
    .record({
      type: fc.constantFrom('access', 'refresh'),
      exp: fc.integer({ min: 1, max: 4_000_000_000 }),
      sign: random(43, 43),
    })
    .map(
      ({ type, exp, sign }) =>
        `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ token_type: type, exp, iat: 1, jti: 'a', user_id: 7 })}.${sign}`,
    ),
  random(5, 12).map((name) => `m${name}@clinic.example`),
  fc.integer({ min: 100_000_000, max: 999_999_999_999 }).map(String),
);

interface Call {
  method: string;
  path: string;
  headers: [string, string][];
  body: string;
  response: string;
  responseHeaders: [string, string][];
}

/** Where a secret can stand in a call. */
const positions: Readonly<Record<string, (call: Call, secret: string) => Call>> = {
  bearer: (call, text) => withHeader(call, 'Authorization', `Bearer ${text}`),
  'lower-case bearer': (call, text) => withHeader(call, 'authorization', `bearer ${text}`),
  'token alone': (call, text) => withHeader(call, 'Authorization', text),
  'bearer twice': (call, text) => withHeader(call, 'Authorization', `Bearer Bearer ${text}`),
  'two words': (call, text) => withHeader(call, 'Authorization', `Bearer ${text} ${text}`),
  'unknown scheme': (call, text) => withHeader(call, 'Authorization', `${text} x`),
  basic: (call, text) => withHeader(call, 'Authorization', `Basic ${text}`),
  cookie: (call, text) => withHeader(call, 'Cookie', `theme=dark; session=${text}`),
  'own header': (call, text) => withHeader(call, 'X-Api-Key', text),
  'idempotency key': (call, text) => withHeader(call, 'X-Idempotency-Key', text),
  accept: (call, text) => withHeader(call, 'Accept', `text/${text}`),
  'content type': (call, text) => withHeader(call, 'Content-Type', text),
  'user agent': (call, text) => withHeader(call, 'User-Agent', `job/${text}`),
  query: (call, text) => ({ ...call, path: `${call.path}?page=2&api_key=${text}` }),
  'query of a known name': (call, text) => ({ ...call, path: `${call.path}?payer=${text}` }),
  'page of a list': (call, text) => ({ ...call, path: `${call.path}?page=${text}` }),
  path: (call, text) => ({ ...call, path: `/api/v1/uploads/${encodeURIComponent(text)}/` }),
  password: (call, text) => ({
    ...call,
    path: '/api/v1/auth/token/',
    body: JSON.stringify({ username: 'a', password: text }),
  }),
  'user name': (call, text) => ({
    ...call,
    path: '/api/v1/auth/token/',
    body: JSON.stringify({ username: text, password: 'b' }),
  }),
  refresh: (call, text) => ({
    ...call,
    path: '/api/v1/auth/token/refresh/',
    body: JSON.stringify({ refresh: text }),
  }),
  'file name': (call, text) => ({ ...call, body: JSON.stringify({ filename: text }) }),
  'name of a field': (call, text) => ({ ...call, body: JSON.stringify({ [text]: 1 }) }),
  'broken body': (call, text) => ({ ...call, body: `{"filename": ${text}}` }),
  form: (call, text) => ({ ...call, body: `username=a&password=${text}` }),
  'response header': (call, text) => ({
    ...call,
    responseHeaders: [['Set-Cookie', `sid=${text}`]],
  }),
  'request id': (call, text) => ({ ...call, responseHeaders: [['X-Request-Id', `token=${text}`]] }),
  'field of the response': (call, text) => ({
    ...call,
    response: JSON.stringify({
      error: {
        code: 'validation_error',
        message: 'Invalid input data.',
        details: { [text]: ['This field is required.'] },
      },
    }),
  }),
  'message of the response': (call, text) => ({
    ...call,
    response: JSON.stringify({
      error: { code: 'error', message: `No patient ${text}`, details: null },
    }),
  }),
};

const withHeader = (call: Call, name: string, value: string): Call => ({
  ...call,
  headers: [...call.headers, [name, value]],
});
const headerLines = (headers: readonly [string, string][], sign = ''): string =>
  headers.map(([name, value]) => `${sign}${name}: ${value}\n`).join('');
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const host = 'https://api.upstream.example.com';

const writers: Readonly<Record<string, (call: Call, status: number) => string>> = {
  'curl -v': (call, status) =>
    `> ${call.method} ${call.path} HTTP/1.1\n> Host: api.upstream.example.com\n${headerLines(call.headers, '> ')}> \n< HTTP/1.1 ${status} X\n${headerLines(call.responseHeaders, '< ')}< \n${call.response}* Connection #0 to host x left intact\n`,
  'curl -i': (call, status) =>
    `HTTP/1.1 ${status} X\n${headerLines(call.responseHeaders)}\n${call.response}`,
  HTTPie: (call, status) =>
    `${call.method} ${call.path} HTTP/1.1\nHost: api.upstream.example.com\n${headerLines(call.headers)}\n${call.body}\n\nHTTP/1.1 ${status} X\n${headerLines(call.responseHeaders)}\n${call.response}\n`,
  'curl command': (call, status) =>
    `$ curl -i -X ${call.method} ${quoted(host + call.path)} ${call.headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`).join(' ')} -u ${quoted(`me:${call.body.slice(0, 30)}`)} -d ${quoted(call.body)}\nHTTP/1.1 ${status} X\n\n${call.response}\n`,
  'fetch call': (call) =>
    `fetch(${JSON.stringify(host + call.path)}, ${JSON.stringify({ method: call.method, headers: Object.fromEntries(call.headers), body: call.body })});\n\n${call.response}`,
  PowerShell: (call) =>
    `Invoke-WebRequest -Uri "${host}${call.path}" -Method "${call.method}" -Headers @{\n${call.headers.map(([name, value]) => `"${name}"="${value.replaceAll('"', '`"')}"`).join('\n')}\n} -Body "${call.body.replaceAll('"', '`"')}"\n\n${call.response}`,
  HAR: (call, status) =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: call.method,
              url: host + call.path,
              headers: call.headers.map(([name, value]) => ({ name, value })),
              postData: { text: call.body },
            },
            response: {
              status,
              headers: call.responseHeaders.map(([name, value]) => ({ name, value })),
              content: { text: call.response },
            },
          },
        ],
      },
    }),
  'log line': (call, status) =>
    `10.0.0.1 - - "${call.method} ${call.path} HTTP/1.1" ${status} 12 ${call.response}`,
  'Python error': (call, status) =>
    `requests.exceptions.HTTPError: ${status} Client Error: X for url: ${host}${call.path}\n${headerLines(call.headers)}${call.response}`,
  console: (call, status) => `${call.method} ${host}${call.path} ${status} (X)\n${call.response}`,
};

const bodies: Readonly<Record<number, string>> = {
  400: '{"error":{"code":"parse_error","message":"Malformed request data.","details":{"detail":"JSON parse error - Expecting value: line 1 column 14 (char 13)"}}}',
  401: '{"error":{"code":"authentication_failed","message":"Authentication credentials were not provided or are invalid.","details":null}}',
  403: '{"error":{"code":"permission_denied","message":"You do not have permission to perform this action.","details":{"detail":"Requires customer_admin role."}}}',
  404: '<html><h1>Not Found</h1></html>',
  406: '{"error":{"code":"not_acceptable","message":"Could not satisfy the request Accept header.","details":null}}',
  415: '{"error":{"code":"unsupported_media_type","message":"Unsupported media type \\"text/plain\\" in request.","details":null}}',
  429: '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":60}}}',
  502: '<html><h1>502 Bad Gateway</h1></html>',
};

describe('no secret of the input gets out', () => {
  test.each(Object.keys(positions))('%s, in every format', (name) => {
    const place = positions[name]!;
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...Object.keys(writers)),
        fc.constantFrom(...Object.keys(bodies).map(Number)),
        (hidden, format, status) => {
          const plain: Call = {
            method: 'POST',
            path: '/api/v1/uploads/',
            headers: [],
            body: '{"filename":"a"}',
            response: bodies[status] ?? '',
            responseHeaders: [['Content-Type', 'application/json']],
          };
          const text = writers[format]!(place(plain, hidden), status);
          const diagnosis = diagnose(text, { now });
          for (const [output, shown] of Object.entries({
            report: supportReport(diagnosis),
            terminal: terminalText(diagnosis),
            json: jsonText(diagnosis),
          })) {
            expect(shown, `${output} of ${format}: ${text}`).not.toContain(hidden);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('patterns mask what stands in free text', () => {
  for (const text of [
    'token=abc123def',
    'password: hunter2',
    '{"refresh": "abc"}',
    'Cookie: a=b; c=d',
    'mail me at jane.doe@clinic.example',
    'member 123-45-6789',
    'curl -u admin:pw',
    'https://user:pw@host/',
    'key sk_live_51Hxyz0ABCDEFGHIJKL',
  ]) {
    const shown = redact(text);
    expect(shown).toContain('<redacted>');
    for (const hidden of [
      'abc123def',
      'hunter2',
      '"abc"',
      'a=b',
      'c=d',
      'jane',
      '6789',
      'admin:pw',
      'user:pw',
      '51Hxyz',
    ])
      expect(shown).not.toContain(hidden);
  }
  expect(redactUrl('https://api.upstream.example.com/api/v1/claims/?page=2&payer=Jane&x=1')).toBe(
    'https://api.upstream.example.com/api/v1/claims/?page=2&<…>=<…>&<…>=<…>',
  );
  expect(redactUrl('https://me:pw@files.example.org/jane/doe')).toBe('https://<host>/<…>/<…>');
  expect(redactUrl('/api/v1/claim/undefined/')).toBe('/api/v1/claim/undefined/');
});
