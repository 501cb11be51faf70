import { describe, expect, test } from 'vitest';
import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import { causes } from '../causes';
import { detailMessages } from './known-messages';
import { findCode } from './find-code';
import { knownStatuses } from '../statuses';

const pathOf = (text: string): string | null => {
  const found = findCode(text);
  return found.kind === 'none' ? null : found.path;
};
const fill = (template: string): string => template.replace(/\{[a-z_]+\}/g, '600');

describe('codes', () => {
  test.each(errors.map(({ code }) => code))('%s, in any spelling, gives its page', (code) => {
    for (const typed of [
      code,
      ` ${code}\n`,
      code.toUpperCase(),
      `"${code}"`,
      code.replace(/_/g, ' '),
    ])
      expect(findCode(typed)).toEqual({
        kind: 'code',
        code,
        cause: null,
        text: null,
        values: {},
        path: `/errors/${code}/`,
      });
  });

  test.each(
    errors.flatMap(({ code, exampleMessage }) => (exampleMessage ? [[code, exampleMessage]] : [])),
  )('%s by its message', (code, message) => {
    for (const typed of [message, `"${message.toLowerCase()}"`, `requests: ${message} (see log)`])
      expect(findCode(typed)).toMatchObject({ kind: 'code', code });
  });

  test.each(errors.map((error) => [error.code, error] as const))(
    '%s by its envelope',
    (code, error) => {
      const body = {
        error: {
          code,
          message: error.exampleMessage ?? 'Conflict.',
          details: error.details.example,
        },
      };
      for (const typed of [
        JSON.stringify(body),
        JSON.stringify(body, null, 2),
        `log: ${JSON.stringify(body)} end`,
      ])
        expect(findCode(typed)).toMatchObject({ kind: 'code', code });
    },
  );

  test('a Python dict and a code within a text', () => {
    expect(pathOf("{'error': {'code': 'permission_denied', 'details': None}}")).toBe(
      '/errors/permission_denied/',
    );
    expect(pathOf('ApiError: throttled, giving up')).toBe('/errors/throttled/');
  });
});

describe('statuses', () => {
  test.each(knownStatuses)('%i gives its page', (status) => {
    for (const typed of [
      `${status}`,
      `HTTP ${status}`,
      `HTTP/1.1 ${status} X`,
      `error ${status}`,
      `Request failed with status code ${status}`,
      `${status} Client Error: for url: https://api.upstream.example.com/`,
    ])
      expect(findCode(typed)).toMatchObject({ kind: 'status', status });
    expect(pathOf(`${status}`)).toBe(`/errors/${status}/`);
  });

  test('names in HTTP', () => {
    expect(pathOf('Too Many Requests')).toBe('/errors/429/');
    expect(pathOf('forbidden')).toBe('/errors/403/');
    expect(pathOf('<html><head><title>502 Bad Gateway</title></head></html>')).toBe('/errors/502/');
  });

  test('a status without a code of its own gives the code for any other', () => {
    expect(pathOf('418')).toBe('/errors/error/#status=418');
    expect(pathOf('200')).toBeNull();
  });
});

describe('messages that prove the cause', () => {
  test.each(detailMessages)('$text', ({ text, code, cause }) => {
    const path = cause === null ? `/errors/${code}/` : `/errors/${code}/#${cause}`;
    expect(findCode(fill(text))).toMatchObject({ code, cause, path });
    const details =
      code === 'validation_error' ? { filename: [fill(text)] } : { detail: fill(text) };
    const found = findCode(JSON.stringify({ error: { code, message: 'x y', details } }));
    expect(found).toMatchObject({ code, cause });
  });

  test('every cause named is a cause of its code', () => {
    expect(detailMessages.length).toBeGreaterThan(0);
    for (const { code, cause } of detailMessages)
      if (cause !== null) expect(causes[code].map(({ id }) => id)).toContain(cause);
  });

  test.each(legacyResponses.filter(({ body }) => body !== null))(
    '$id',
    ({ body, text, code, cause }) => {
      expect(findCode(JSON.stringify(body))).toMatchObject({ kind: 'code', code, cause });
      expect(findCode(fill(text))).toMatchObject({ kind: 'code', code });
    },
  );

  test('an HTML 404 is a wrong path', () => {
    const page =
      '<!doctype html><html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>';
    expect(pathOf(page)).toBe('/errors/not_found/#path-wrong');
    expect(pathOf(`HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n${page}`)).toBe(
      '/errors/not_found/#path-wrong',
    );
  });
});

describe('parameters from a pasted response', () => {
  const response = [
    'HTTP/2 301',
    'location: /api/v1/reports/trigger/',
    '',
    'HTTP/2 429',
    'date: Sun, 22 Nov 2026 10:00:00 GMT',
    'report-to: {"group":"x"}',
    'x-request-id: 7b1c-42',
    'retry-after: 60',
    '',
    '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":42}}}',
  ].join('\r\n');
  const path =
    '/errors/throttled/#wait_seconds=42&request_id=7b1c-42&status=429&at=2026-11-22T10%3A00%3A00.000Z';

  test('curl -i and curl -v', () => {
    expect(pathOf(response)).toBe(path);
    expect(pathOf(response.replace(/^(?=[A-Za-z])/gm, '< '))).toBe(path);
  });

  test('wait_seconds from the body or from a legacy text, the field, and no free text', () => {
    expect(pathOf('Request was throttled. Expected available in 600 seconds.')).toBe(
      '/errors/throttled/#wait_seconds=600',
    );
    expect(
      pathOf('{"error":{"code":"throttled","message":"m","details":{"wait_seconds":null}}}'),
    ).toBe('/errors/throttled/');
    expect(
      pathOf(
        '{"error":{"code":"validation_error","message":"m","details":{"payer":["Secret 123."]}}}',
      ),
    ).toBe('/errors/validation_error/#field=payer');
    expect(pathOf('{"error":{"code":"throttled","details":{"wait_seconds":-1}}}')).toBe(
      '/errors/throttled/',
    );
  });

  test('a status line without a known body gives its parameters', () => {
    expect(pathOf('HTTP/1.1 503 Service Unavailable\nX-Request-Id: a1\n\n<html>')).toBe(
      '/errors/503/#request_id=a1&status=503',
    );
  });
});

describe('no match', () => {
  test.each([
    '',
    '   ',
    'zzzzzzzzzzzz',
    '42',
    '9999',
    '__proto__',
    '{',
    'null',
    '[]',
    '<script>alert(1)</script>',
    '💥',
  ])('%j gives none', (text) => expect(findCode(text)).toEqual({ kind: 'none' }));
});
