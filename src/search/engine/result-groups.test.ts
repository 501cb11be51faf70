import { expect, test } from 'vitest';
import { groupResults } from './result-groups';

test('the best come first whatever their kind, the others by kind', () => {
  const pages = ['/errors/throttled/', '/API_EXAMPLES/', '/CLIENTS/', '/errors/error/'];
  const ranked = [...pages, ...pages, ...pages].map((page, at) => ({ page, result: at }));
  expect(groupResults(ranked)).toEqual([
    { name: 'Best matches', results: [0, 1, 2, 3] },
    { name: 'Codes', results: [4, 7, 8, 11] },
    { name: 'Examples', results: [5, 9] },
    { name: 'Guide', results: [6, 10] },
  ]);
  expect(groupResults([])).toEqual([]);
});
