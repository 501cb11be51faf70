import { describe, expect, test } from 'vitest';
import { takeTypedParams } from './typed-params';

test.each([
  ['429 wait_seconds 3590', { wait_seconds: 3590 }, '429'],
  ['429 wait_seconds=3590 login', { wait_seconds: 3590 }, '429  login'],
  ['throttled "wait_seconds": 60', { wait_seconds: 60 }, 'throttled "'],
  ['429 Retry-After: 60', { wait_seconds: 60 }, '429'],
  ['500 request id', {}, '500 request id'],
  ['500 request_id 7b1c-42', { request_id: '7b1c-42' }, '500'],
  ['500 at 2026-11-24T08:15:10Z', { at: '2026-11-24T08:15:10.000Z' }, '500'],
])('%s', (typed, values, rest) => {
  const taken = takeTypedParams(typed);
  expect(taken.values).toEqual(values);
  expect(taken.rest.trim()).toBe(rest);
});

test('a name alone stays, to be searched for', () => {
  expect(takeTypedParams('wait_seconds 3590')).toEqual({
    values: { wait_seconds: 3590 },
    rest: ' wait_seconds ',
  });
});

describe('free text and secrets never get into a link', () => {
  test.each([
    '401 request_id missing',
    '401 request_id: eyJhbGciOiJIUzI1NiJ9.e30.x',
    `401 request_id: ${'a1'.repeat(64)}`,
    '400 field=password detail=hunter2',
    '429 wait_seconds 999999',
    '429 wait_seconds soon',
  ])('%s', (typed) => {
    expect(takeTypedParams(typed)).toEqual({ values: {}, rest: typed });
  });
});
