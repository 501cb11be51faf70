import { expect, test } from 'vitest';
import { doubledDelay } from './doubled-delay';

test.each([
  [1, [1, 2, 4, 8, 16, 32, 60, 60]],
  [12, [12, 24, 48, 60]],
  [60, [60, 60]],
])('a delay of %i s doubles up to a minute', (base, delays) =>
  expect(delays.map((_, attempt) => doubledDelay(base, attempt))).toEqual(delays),
);
