import { describe, expect, test } from 'vitest';
import { maxInput } from './parse-response';
import { findCode } from './find-code';

const pathOf = (text: string): string | null => {
  const found = findCode(text);
  return found.kind === 'none' ? null : found.path;
};

/** Generous; a pattern whose work grows with the square of its input exceeds it. In milliseconds. */
const minute = 60_000;

const survives = (text: string): void => expect(() => findCode(text)).not.toThrow();

describe('long and deep input neither blocks nor throws', () => {
  test.each([
    'a',
    '{',
    '[',
    '{"a":',
    '{ ',
    'HTTP/1.1 ',
    'HTTP ',
    '<html',
    '<!doctype ',
    'Method "',
    'Request was throttled. Expected available in ',
    '"code": "',
    '"code" : ',
    'error ',
    'not found ',
    '500 server ',
    '\n',
    '\r',
    '\u2028',
    'x: y\n',
    '  ',
  ])('%j repeated', (unit) => survives(unit.repeat(200_000)), minute);

  const blanks = ' '.repeat(40_000);
  test.each([
    `Request was throttled. Expected available in${blanks}x`,
    `Date has wrong format. Use one of these formats instead:${blanks}x`,
    `Unsupported media type "${blanks}x`,
    `error${blanks}x`,
    `429${blanks}x`,
    `HTTP${blanks}x`,
    `500${blanks}x`,
    `<!doctype${blanks}x`,
    `"code"${blanks}x`,
    `{${blanks}x`,
    `HTTP/1.1 429 X\n<${blanks}x`,
    `HTTP/1.1 429 X\nx:${blanks}\rx`,
    `HTTP/1.1 429 X\nx:${blanks}\u2028x`,
  ])('blanks behind %.60s', survives, minute);

  test('blanks within a message are passed over', () => {
    expect(
      pathOf(`Request was throttled.${blanks}Expected available\n\tin  600\r\n seconds.`),
    ).toBe('/errors/throttled/#wait_seconds=600');
  });

  test('details nested 5,000 deep', () => {
    const nested = '['.repeat(5000) + '"Invalid page."' + ']'.repeat(5000);
    expect(pathOf(`{"error":{"code":"not_found","details":${nested}}}`)).toBe(
      '/errors/not_found/#page-beyond-last',
    );
  });

  test('what lies behind the largest input is not read', () => {
    expect(pathOf(' '.repeat(maxInput - 9) + 'throttled')).toBe('/errors/throttled/');
    expect(pathOf(' '.repeat(maxInput) + 'throttled')).toBeNull();
  });
});
