import { expect, test } from 'vitest';
import { announcedWait, formatWait, remainingWait } from './wait';

test.each([
  [0, '0 s'],
  [42, '42 s'],
  [60, '60 s'],
  [61, '1:01 min'],
  [3599, '59:59 min'],
  [3600, '1:00:00 h'],
  [86400, '24:00:00 h'],
])('%i seconds read %s', (seconds, text) => expect(formatWait(seconds)).toBe(text));

const opened = 1_000_000;

test('the wait counts from the response, else from the opening of the page', () => {
  expect(remainingWait(42, null, opened, opened)).toBe(42);
  expect(remainingWait(42, null, opened, opened + 1)).toBe(42);
  expect(remainingWait(42, null, opened, opened + 1001)).toBe(41);
  expect(remainingWait(42, opened - 30_000, opened, opened)).toBe(12);
});

test('it is never negative; a response from the future or a clock set back does not lengthen it', () => {
  expect(remainingWait(42, opened - 100_000, opened, opened)).toBe(0);
  expect(remainingWait(0, null, opened, opened)).toBe(0);
  expect(remainingWait(42, opened + 9e12, opened, opened)).toBe(42);
  expect(remainingWait(42, null, opened, opened - 9e9)).toBe(42);
});

test('waits are announced seldom', () => {
  const announced = new Set(Array.from({ length: 86401 }, (_, second) => announcedWait(second)));
  expect(announced.size).toBeLessThan(70);
  expect([0, 1, 10, 11, 42, 61, 3600, 3601].map(announcedWait)).toEqual([
    0, 10, 10, 30, 60, 120, 3600, 5400,
  ]);
});
