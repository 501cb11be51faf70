import { expect, test } from 'vitest';
import { knownMessages, collapseSpaces, templatePattern } from './known-messages';

test('a text is found in any case, its parts by name', () => {
  const pattern = templatePattern('Expected available in {wait_seconds} seconds.');
  expect(pattern.exec('x EXPECTED available in 600 seconds. y')?.groups).toEqual({
    wait_seconds: '600',
  });
  expect(pattern.test('Expected available in  seconds.')).toBe(false);
  expect(pattern.test(`Expected available in ${'1'.repeat(81)} seconds.`)).toBe(false);
  expect(templatePattern('Invalid \\escape').test('invalid \\ESCAPE: line 1')).toBe(true);
});

test('each run of white space becomes one blank', () => {
  expect(collapseSpaces('a \t\r\n b\u2028c')).toBe('a b c');
});

test('no pattern repeats anything without a bound, so its work grows with the text and no faster', () => {
  expect(knownMessages.length).toBeGreaterThan(30);
  for (const { text } of knownMessages) {
    const { source } = templatePattern(text);
    expect(source.replace(/\\./g, '')).not.toMatch(/[*+]|\{\d*,\}/);
  }
});
