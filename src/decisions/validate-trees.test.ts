import { expect, test } from 'vitest';
import type { Tree } from './schema';
import { trees } from './trees';
import { validateTrees } from './validate-trees';

const outcome = (id: string): { id: string; cause: string } => ({
  id,
  cause: 'throttled/retry-loop',
});
const broken = (answers: [string, { id: string; cause: string }][]): Tree => ({
  id: 'broken',
  title: 'A broken tree',
  start: {
    id: 'start',
    question: 'Which one?',
    answers: answers.map(([label, then]) => ({ label, then })),
  },
});

test.each([
  [
    'an unknown cause',
    broken([
      ['one', outcome('a')],
      ['two', { id: 'b', cause: 'throttled/x' }],
    ]),
    /node "b": Unknown cause/,
  ],
  [
    'an id twice',
    broken([
      ['one', outcome('a')],
      ['two', outcome('a')],
    ]),
    /node "a": duplicate id/,
  ],
  [
    'a label twice',
    broken([
      ['one', outcome('a')],
      ['one', outcome('b')],
    ]),
    /same label/,
  ],
  ['one answer', broken([['one', outcome('a')]]), /write at least two answers/],
])('%s fails', (_, data, message) => {
  expect(() => validateTrees([data])).toThrow(message);
});

test('the trees of the site are valid', () => {
  expect(() => validateTrees()).not.toThrow();
  expect(trees.map(({ id }) => id)).toEqual(['which-error', '401', '403', '404', '429', '500']);
});
