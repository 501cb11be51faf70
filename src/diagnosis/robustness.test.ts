import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose';
import { readCorpus } from './fixtures/read-corpus';
import { jsonText } from './report/json-output';
import { supportReport } from './report/support-report';
import { terminalText } from './report/terminal';

const now = Date.parse('2026-06-01T12:00:00Z');
const corpus = readCorpus().flatMap(({ entries }) => entries.map(({ text }) => text));

/** Every span lies within the input; nothing throws. */
function survives(text: string): void {
  const diagnosis = diagnose(text, { now });
  terminalText(diagnosis);
  supportReport(diagnosis);
  jsonText(diagnosis);
  for (const { findings } of diagnosis.exchanges)
    for (const { evidence } of findings)
      for (const { start, end, text: quoted } of evidence) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(quoted);
      }
}

describe('any text', () => {
  test('of random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), survives), {
      numRuns: 80,
    });
  });

  test('of pieces of real inputs, cut and joined anywhere', () => {
    const piece = fc
      .tuple(fc.constantFrom(...corpus), fc.nat(), fc.nat())
      .map(([text, from, length]) =>
        text.slice(from % text.length, (from % text.length) + (length % 1500)),
      );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) =>
        survives(pieces.join('')),
      ),
      { numRuns: 120 },
    );
  });

  test('with signs of every format', () => {
    const sign = fc.constantFrom(
      '> ',
      '< ',
      '* ',
      'curl ',
      '-H ',
      "'",
      '"',
      '\\\n',
      '^\n',
      '^"',
      '{',
      '}',
      '[',
      ']',
      '":"',
      'HTTP/1.1 401 X\n',
      'GET / HTTP/1.1\n',
      '=> Send header\n',
      '0000: ',
      'fetch("',
      'Authorization: Bearer ',
      'eyJ',
      '.',
      '\n',
      '\r\n',
      '@{',
      '`',
      "$'",
      'Error: ',
      '429',
      'AxiosError {\n',
      '  config: {\n',
      '\u2028',
      '\ud800',
      '<html>',
      '\u001b[1m',
      '1  > ',
      '    > GET / HTTP/1.1\n',
      'web-1  | ',
      '--> GET http://a\n',
      '<-- 401 X\n',
      '-> "HTTP/1.1 401 X\\r\\n"\n',
      'Request URL\n',
      'GET http://a: {"Request Headers": {',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => survives(signs.join(''))),
      { numRuns: 300 },
    );
  });
});

/** Names that every object has: an input must neither find nor change what they hold. */
const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
];

describe.each(inherited)('the name %s in an input', (name) => {
  const encode = (text: string): string => Buffer.from(text).toString('base64url');
  const claims = `${encode('{"alg":"HS256","typ":"JWT"}')}.${encode(`{"${name}":{"exp":1,"token_type":"refresh"}}`)}.c2ln`;
  const object = `{"${name}":{"code":"throttled","message":"x","details":{"${name}":["This field is required."]}}}`;
  const envelope = `{"error":{"code":"validation_error","message":"Invalid input data.","details":{"${name}":["This field is required."]}}}`;
  test.each([
    [
      'header of a request',
      `> GET /api/v1/claims/ HTTP/1.1\n> ${name}: x\n>\n< HTTP/1.1 401 X\n<\n`,
    ],
    ['header of a response', `HTTP/1.1 403 X\n${name}: x\n\n${envelope}`],
    ['header block', `${name}: x\nAuthorization: Bearer x\n`],
    [
      'option of curl',
      `curl --${name} x -H '${name}: x' -d '${object}' https://api.upstream.example.com/api/v1/uploads/`,
    ],
    [
      'fetch call',
      `fetch("https://api.upstream.example.com/${name}/", {"${name}": {}, "headers": {"${name}": "x"}, "method": "${name}", "body": "${name}=1"})`,
    ],
    [
      'PowerShell call',
      `Invoke-WebRequest -${name} x -Uri "http://localhost/" -Headers @{"${name}"="x"}`,
    ],
    [
      'HAR',
      `{"log":{"${name}":1,"entries":[{"request":{"method":"${name}","url":"http://localhost/${name}?${name}=1","headers":[{"name":"${name}","value":"x"}],"postData":{"text":${JSON.stringify(object)}}},"response":{"status":400,"headers":[{"name":"${name}","value":"x"}],"content":{"text":${JSON.stringify(envelope)}}}}]}}`,
    ],
    [
      'axios error',
      `AxiosError: x {\n  config: {\n    headers: Object [AxiosHeaders] {\n      ${name}: 'x',\n    },\n    ${name}: 'get',\n  },\n}`,
    ],
    ['body', object],
    ['field', envelope],
    ['log in JSON', `{"${name}":"x","path":"/${name}","status":404,"method":"${name}"}`],
    ['code', name],
    ['scheme', `Authorization: ${name} x\n\nHTTP/1.1 401 X`],
    ['claims of a token', claims],
    ['path', `"GET /api/v1/${name}/?${name}=1 HTTP/1.1" 404 12`],
    ['escape', `curl $'http://localhost/\\${name}'`],
  ])('as %s', (_, text) => {
    survives(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const { tokens } = diagnose(text, { now });
    for (const { claims: found } of tokens) expect(found.expiresAt ?? found.type).toBeNull();
  });
});
