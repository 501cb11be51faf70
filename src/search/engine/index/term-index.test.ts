import { expect, test } from 'vitest';
import { indexFormat } from './index-format';
import { readTermIndex } from './term-index';

const index = readTermIndex({
  format: indexFormat,
  pages: [['/', 'Guide']],
  entries: [
    [0, '', 'Guide', '', 'token expired'],
    [0, 'token', 'Token', '', 'expired, and many other words that make the text long'],
    [0, 'more', 'More', 'Token', 'other'],
  ],
  causes: [],
  terms: 'jwt|1|',
});

test('rare terms score higher, long texts lower, titles and aliases more than text', () => {
  const score = (term: string, entry: number): number => index.score(term).get(entry) ?? 0;
  expect(score('token', 1)).toBeGreaterThan(score('token', 0));
  expect(score('expired', 0)).toBeGreaterThan(score('expired', 1));
  expect(score('long', 1)).toBeGreaterThan(score('expired', 1));
  expect(score('jwt', 1)).toBeGreaterThan(score('long', 1));
  expect(score('token', 2)).toBeGreaterThan(0);
  expect([...index.score('unknown')]).toEqual([]);
  // By hand: weight × ln(1 + (3 − 1 + 0.5) / (1 + 0.5)) × (0.5 + 2.2 / (1 + 1.2)).
  expect(score('jwt', 1)).toBeCloseTo(5 * Math.log(1 + 2.5 / 1.5) * (0.5 + 1));
});

test('terms of titles and aliases are boosted', () => {
  expect(['token', 'jwt', 'more', 'expired', 'unknown'].map(index.isBoosted)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
