import { expect, test } from 'vitest';
import { differenceText } from './difference';
import type { Figures } from './figures';

const figures = (changes: Partial<Figures>): Figures => ({
  doneAt: 60_000,
  sent: 10,
  accepted: 10,
  rejected: 0,
  givenUp: 0,
  open: 0,
  wasted: 0,
  busiest: { second: 0, requests: 1 },
  ...changes,
});

const difference = (a: Partial<Figures>, b: Partial<Figures>): string =>
  differenceText({ policy: 'none', figures: figures(a) }, { policy: 'guide', figures: figures(b) });

test.each([
  [
    {},
    {},
    'is done at the same time, after 1 min, with as many calls (10) and as many rejections (0).',
  ],
  [
    {},
    { doneAt: 90_000, sent: 11, rejected: 1 },
    'is done 30 s later, after 1 min 30 s, with 11 calls instead of 10 and one rejection instead of 0.',
  ],
  [
    { doneAt: 7_200_000, sent: 1500, rejected: 1490 },
    {},
    'is done 1 h 59 min earlier, after 1 min, with 10 calls instead of 1,500 and no rejections instead of 1,490.',
  ],
  [
    { doneAt: null, givenUp: 2, open: 1 },
    {},
    'is done after 1 min where the other leaves 3 calls undone, ',
  ],
  [{}, { doneAt: null, open: 4 }, 'leaves 4 calls undone where the other finishes after 1 min, '],
  [{ doneAt: null, givenUp: 9 }, { doneAt: null, open: 4 }, 'leaves 4 calls undone instead of 9, '],
  [{ doneAt: null, givenUp: 4 }, { doneAt: null, open: 4 }, 'leaves as many calls undone (4), '],
])('%j against %j', (a, b, text) => {
  expect(difference(a, b)).toContain(`The guide’s formula ${text}`);
});

test('a policy is not compared with itself', () => {
  const outcome = { policy: 'guide' as const, figures: figures({}) };
  expect(differenceText(outcome, outcome)).toContain('choose another one');
});
