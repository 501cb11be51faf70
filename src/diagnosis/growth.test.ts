import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose';
import { countWork } from './fixtures/count-work';
import { growsWithSquare } from './fixtures/grows-with-square';
import { longHar, longInputs, now } from './fixtures/long-inputs';
import { supportReport } from './report/support-report';
import { terminalText } from './report/terminal';

const length = 30_000;
const times = 8;

const work = (text: string): number => countWork(() => diagnose(text, { now }));

/** A search by halving adds a little. */
const linear = times * 1.3;

describe('the work grows with the length of the input', () => {
  test.each(Object.keys(longInputs))('%s', (kind) => {
    const make = longInputs[kind]!;
    const few = work(make(length));
    expect(few).toBeGreaterThan(length / 10);
    expect(work(make(length * times)) / few).toBeLessThan(linear);
  });

  test('a HAR', () => {
    expect(work(longHar(100 * times)) / work(longHar(100))).toBeLessThan(linear);
  });

  test('the count sees work that grows faster', () => {
    const pairs = (size: number): number => {
      const list = Array.from({ length: size }, (_, index) => index);
      return countWork(() => list.forEach((item) => list.includes(item)));
    };
    expect(pairs(800) / pairs(100)).toBeGreaterThan(linear);
  });
});

/** By time: it also sees what the count of steps does not. */
const isSlow = (make: (size: number) => string, size: number): boolean =>
  growsWithSquare((length) => {
    const diagnosis = diagnose(make(length), { now });
    terminalText(diagnosis);
    supportReport(diagnosis);
  }, size);

describe('a long input of one sign', () => {
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
  ])(
    '%j',
    (unit) => {
      const make = (size: number): string => unit.repeat(Math.ceil(size / unit.length));
      expect(isSlow(make, 100_000)).toBe(false);
    },
    60_000,
  );
});

test.each(Object.keys(longInputs))(
  'one megabyte: %s',
  (kind) => {
    expect(isSlow(longInputs[kind]!, 1_000_000)).toBe(false);
  },
  60_000,
);

test('a HAR of 10,000 entries', () => {
  expect(isSlow(longHar, 10_000)).toBe(false);
  expect(diagnose(longHar(10_000), { now }).exchanges).toHaveLength(10_000);
}, 60_000);
