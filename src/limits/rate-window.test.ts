import { expect, test } from 'vitest';
import { liveTimes, waitSeconds, type RateWindow } from './rate-window';

const hour = (times: number[]): RateWindow => ({ requests: 5, seconds: 3600, times });

test('no wait while a slot is free', () => {
  expect(waitSeconds(hour([]), 0)).toBe(0);
  expect(waitSeconds(hour([1, 2, 3, 4]), 10)).toBe(0);
});

test('at the limit the wait is the time until the oldest request leaves, rounded up', () => {
  const full = hour([0, 1000, 2000, 3000, 4000]);
  expect(waitSeconds(full, 4000)).toBe(3596);
  expect(waitSeconds(full, 4001)).toBe(3596);
  expect(waitSeconds(full, 3_599_999)).toBe(1);
  expect(waitSeconds(full, 3_600_000)).toBe(0);
});

test('after the wait a slot is free, and one second before it is not (random windows)', () => {
  let seed = 11;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 2000; round++) {
    const requests = 1 + random(6);
    const seconds = 1 + random(100);
    const times = Array.from({ length: random(10) }, () => random(100_000)).sort((a, b) => a - b);
    const now = 100_000;
    const window = {
      requests,
      seconds,
      times: liveTimes({ requests, seconds, times }, now).slice(0, requests),
    };
    const wait = waitSeconds(window, now);
    const freeAt = (at: number): boolean => liveTimes(window, at).length < requests;
    expect(freeAt(now + wait * 1000)).toBe(true);
    if (wait > 0) expect(freeAt(now + (wait - 1) * 1000)).toBe(false);
  }
});
