import { expect, test } from 'vitest';
import { findLimit } from '../contract/find';
import { limits } from '../contract/limits';
import { arrangeLimits } from './arrange-limits';
import { formatSeconds } from './format-seconds';
import { limitText } from './limit-text';
import { requestsPerHour, sustainablePace } from './sustainable-pace';
import { liveTimes, waitSeconds, type Window } from './wait-seconds';

test('the pace is the period divided by the requests', () => {
  expect(sustainablePace(findLimit('authentication'))).toBe(720);
  expect(sustainablePace(findLimit('read_only'))).toBe(1.8);
  expect(sustainablePace(findLimit('sustained'))).toBeCloseTo(8.64);
  expect(requestsPerHour(findLimit('burst'))).toBe(3600);
});

test('lengths of time and limits are written for readers', () => {
  expect([0.5, 1.8, 8.64, 59].map(formatSeconds)).toEqual(['0.5 s', '1.8 s', '8.64 s', '59 s']);
  expect([60, 720, 3600, 5461, 86_400].map(formatSeconds)).toEqual([
    '1 min',
    '12 min',
    '1 h',
    '1 h 31 min 1 s',
    '1 d',
  ]);
  expect(limitText(findLimit('sustained'))).toBe('10,000/day');
});

const hour = (times: number[]): Window => ({ requests: 5, seconds: 3600, times });

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

test('limits are found by scope, words and endpoint, and sorted by requests per hour', () => {
  const scopes = (filter: string): string[] =>
    arrangeLimits(limits, filter, 'none').map(({ scope }) => scope);
  expect(scopes('')).toHaveLength(limits.length);
  expect(scopes('REPORTS/trigger')).toEqual(['report_generation']);
  expect(scopes('login')).toEqual(['authentication']);
  expect(scopes('post uploads')).toEqual(['bulk_operation']);
  expect(scopes('nothing like this')).toEqual([]);
  const sorted = arrangeLimits(limits, '', 'ascending').map(requestsPerHour);
  expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  expect(arrangeLimits(limits, '', 'descending')[0]?.scope).toBe('burst');
});
