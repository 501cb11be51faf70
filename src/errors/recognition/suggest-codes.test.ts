import { expect, test } from 'vitest';
import { nearestCodes } from './suggest-codes';

test('a misspelt code, title or text gives the codes it comes near, at most three', () => {
  expect(nearestCodes('throtled')).toEqual(['throttled']);
  expect(nearestCodes('permision denied')[0]).toBe('permission_denied');
  expect(nearestCodes('auth')).toContain('authentication_failed');
  expect(nearestCodes('Request was throtled. Please try agin later')[0]).toBe('throttled');
  expect(nearestCodes('token_not_valid')).toEqual(['authentication_failed']);
  expect(nearestCodes('error error error').length).toBeLessThanOrEqual(3);
});

test('what comes near none gives none', () => {
  for (const text of ['', '   ', '42', 'zzzzzzzzzzzz', '💥'])
    expect(nearestCodes(text)).toEqual([]);
});
