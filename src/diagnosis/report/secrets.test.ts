import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose';
import { positions, writers, type Call } from '../fixtures/calls-with-secrets';
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
    const span = positions[name]!;
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
          const text = writers[format]!(span(plain, hidden), status);
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

test('an id and a method that a person chose stay out of the report; a UUID is in it', () => {
  const report = (id: string, method: string): string =>
    supportReport(
      diagnose(
        `> ${method} /api/v1/claims/ HTTP/1.1\n>\n< HTTP/1.1 405 Method Not Allowed\n< X-Request-Id: ${id}\n<\n{"error":{"code":"method_not_allowed","message":"Method \\"${method}\\" not allowed.","details":null}}`,
        { now },
      ),
    );
  const id = '3f0c1f2a-5b7d-4c1e-9a55-0b1c2d3e4f50';
  expect(report(id, 'PUT')).toContain(id);
  expect(report(id, 'PUT')).toContain('The path has no PUT');
  const chosen = report('john-miller-visit', 'JOHNMILLER');
  expect(chosen).toContain('| <redacted> |');
  expect(chosen).not.toMatch(/john/i);
});
