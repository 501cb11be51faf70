import { expect, test } from 'vitest';
import { editDistance } from './edit-distance';

test.each([
  ['token', 'token', 0],
  ['tokne', 'token', 1],
  ['toke', 'token', 1],
  ['tokens', 'token', 1],
  ['taken', 'token', 1],
  ['throtled', 'throttled', 1],
  ['thorttle', 'throttled', 2],
  ['abc', 'xyz', 3],
  ['a', 'abcdef', 3],
])('from %s to %s are %i edits', (a, b, edits) => {
  expect(editDistance(a, b, 2)).toBe(edits);
  expect(editDistance(b, a, 2)).toBe(edits);
});
