import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liveTimes, waitSeconds } from './rate-window';
import { WindowLog } from './window-log';

test('a log counts what it accepts, forgets what has left, and does not count a refusal', () => {
  const log = new WindowLog({ requests: 2, seconds: 60 });
  expect([log.take(0), log.take(1000), log.take(1000), log.take(30_500)]).toEqual([0, 0, 59, 30]);
  expect(log.live(30_500)).toEqual([0, 1000]);
  expect(log.take(60_000)).toBe(0);
  expect(log.live(60_000)).toEqual([1000, 60_000]);
  expect(log.live(120_000)).toEqual([]);
});

test('it agrees with the window’s arithmetic over all requests so far (random times)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 100 }),
      fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 60 }),
      (requests, seconds, gaps) => {
        const log = new WindowLog({ requests, seconds });
        const accepted: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = waitSeconds({ requests, seconds, times: accepted }, now);
          expect(log.take(now)).toBe(wait);
          if (wait === 0) accepted.push(now);
          expect(log.live(now)).toEqual(liveTimes({ requests, seconds, times: accepted }, now));
        }
      },
    ),
  );
});
