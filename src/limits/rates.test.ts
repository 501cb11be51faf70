import { expect, test } from 'vitest';
import { formatSeconds, limitText, requestsPerHour, sustainablePace } from './rates';

test('the pace is the period divided by the requests', () => {
  expect(sustainablePace({ requests: 5, period: 'hour' })).toBe(720);
  expect(sustainablePace({ requests: 2000, period: 'hour' })).toBe(1.8);
  expect(sustainablePace({ requests: 10_000, period: 'day' })).toBeCloseTo(8.64);
  expect(requestsPerHour({ requests: 60, period: 'minute' })).toBe(3600);
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
  expect(limitText({ requests: 10_000, period: 'day' })).toBe('10,000/day');
});
