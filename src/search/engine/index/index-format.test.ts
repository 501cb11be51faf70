import { expect, test } from 'vitest';
import { packTerms, unpackTerms } from './index-format';

test('terms are packed and unpacked', () => {
  const terms = new Map([
    ['many', { alias: [0, 1, 2, 40, 41, 5000], text: [0, 36, 37] }],
    ['none', { alias: [], text: [] }],
    ['one', { alias: [7], text: [0] }],
  ]);
  expect(unpackTerms(packTerms(terms))).toEqual(terms);
  expect(packTerms(terms)).toContain('|0 10 1\n');
});
