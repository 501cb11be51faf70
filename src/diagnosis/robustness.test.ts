import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCorpus } from './corpus/corpus-file';
import { diagnose } from './diagnose';
import { supportReport } from './report/support-report';
import { terminalText } from './report/terminal';

const now = Date.parse('2026-06-01T12:00:00Z');
const corpus = readdirSync(`${import.meta.dirname}/corpus`)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => parseCorpus(readFileSync(`${import.meta.dirname}/corpus/${name}`, 'utf8')))
  .map(({ text }) => text);

/** Every place lies within the input; nothing throws. */
function survives(text: string): void {
  const diagnosis = diagnose(text, { now });
  terminalText(diagnosis);
  supportReport(diagnosis);
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
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => survives(signs.join(''))),
      { numRuns: 300 },
    );
  });
});

/** Generous: aim 200 ms on a quiet machine; work that grows with the square of the length takes minutes. */
const maxMilliseconds = 5_000;
const repeat = (unit: string, length = 100_000): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function isQuick(text: string): void {
  const start = performance.now();
  const diagnosis = diagnose(text, { now });
  terminalText(diagnosis);
  supportReport(diagnosis);
  expect(performance.now() - start).toBeLessThan(maxMilliseconds);
}

describe('a long input', () => {
  test.each([
    'a',
    ' ',
    '\n',
    '{',
    '[',
    '{"a":',
    '{"a":\n',
    '["a",\n',
    "{'\n",
    '"',
    "'",
    '\\',
    '^',
    '`',
    '$(',
    'eyJ',
    'eyJaaaaaa.',
    'eyJaaaaaa.bb.\n',
    '> ',
    '> a: b\n',
    '< ',
    '* ',
    'HTTP/1.1 401 X\n',
    'HTTP/1.1 401 X\n\n',
    'GET / HTTP/1.1\n\n',
    'curl ',
    'curl x \\\n',
    "curl 'x",
    'curl -H "',
    'curl http://a/ ^\n',
    'fetch("a", {',
    "fetch('a')\n",
    'iwr http://a -Headers @{ "a"="b"\n',
    '=> Send header, 1 bytes\n0000: a\n',
    '0000: a\n',
    'AxiosError: x {\n',
    '    at x\n',
    '"GET /api/v1/claims/ HTTP/1.1" 401 1\n',
    '"GET /api/v1/uploads/ HTTP/1.1" 429 1\n',
    '{"path":"/api/v1/uploads/","status":429}\n',
    '<html>\n',
    '<',
    'a: b\n',
    'x'.repeat(5000) + '\n',
    'status=',
    'method=GET path=/',
    'ENOTFOUND\n',
    'password=',
    'a@b.',
    '1 ',
    '1234567 ',
    '-u ',
    'Bearer ',
  ])('of %j', (unit) => isQuick(repeat(unit)), 60_000);

  test('one megabyte of real inputs', () => isQuick(repeat(corpus.join('\n'), 1_000_000)), 60_000);
});

test('a HAR of 10,000 entries', () => {
  const entry = (index: number): object => ({
    startedDateTime: new Date(now + index * 1000).toISOString(),
    request: {
      method: index % 3 ? 'GET' : 'POST',
      url: 'https://api.upstream.example.com/api/v1/uploads/',
      headers: [
        { name: 'Authorization', value: 'Bearer a.b.c' },
        { name: 'Accept', value: '*/*' },
      ],
      postData: { text: '{"filename":"a"}' },
    },
    response: {
      status: index % 4 ? 429 : 401,
      headers: [
        { name: 'Date', value: new Date(now + index * 1000).toUTCString() },
        { name: 'API-Version', value: '1.0.0' },
      ],
      content: {
        text: '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":60}}}',
      },
    },
  });
  const text = JSON.stringify({
    log: { entries: Array.from({ length: 10_000 }, (_, index) => entry(index)) },
  });
  const start = performance.now();
  const { exchanges } = diagnose(text, { now });
  expect(performance.now() - start).toBeLessThan(maxMilliseconds);
  expect(exchanges).toHaveLength(10_000);
}, 60_000);
