import { describe, expect, test } from 'vitest';
import { maxInput } from '../../errors/recognition/parse-response';
import { createSearch, type SearchResults } from './create-search';
import { buildIndex } from '../indexing/build-index';
import type { Section } from '../indexing/read-sections';

const section = (title: string, text: string): Section => ({
  anchor: '',
  title,
  above: '',
  lead: text,
  text,
  code: '',
});
const codes = ['throttled', 'not_found', 'permission_denied'];
const search = createSearch(
  buildIndex(
    codes.map((code) => ({
      path: `/errors/${code}/`,
      sections: [section(code, 'Wait for the token, then retry after wait_seconds.')],
    })),
    new Map(),
  ),
);
const first = ({ groups }: SearchResults): string | undefined => groups[0]?.results[0]?.path;

test('a code with a typo comes first, though the typo stands inside another word before it', () => {
  expect(first(search('mythrotled throtled'))).toBe('/errors/throttled/');
});

describe('long and deep input neither blocks nor throws', () => {
  // The time is generous; work that grows with the square of the input exceeds it.
  test.each([
    'a',
    'é',
    'ﷺ',
    'y',
    'a b ',
    'abc_def-ghi.jkl ',
    'a_',
    'throtled ',
    'wait seconds ',
    ' ',
    '\n',
    '-',
    '{"a":',
    '{"error":',
    "'",
  ])(
    '%j repeated',
    (unit) => {
      expect(() => search(unit.repeat(1_000_000))).not.toThrow();
    },
    60_000,
  );

  test('details nested 5,000 deep', () => {
    const details = '['.repeat(5000) + ']'.repeat(5000);
    expect(first(search(`{"error":{"code":"not_found","details":${details}}}`))).toBe(
      '/errors/not_found/',
    );
  });

  test('nothing beyond the largest input is read', () => {
    expect(first(search(' '.repeat(maxInput - 9) + 'throttled'))).toBe('/errors/throttled/');
    expect(search(' '.repeat(maxInput) + 'throttled').count).toBe(0);
  });
});
