import { expect, test } from 'vitest';
import { codeFromPath, suggestCodes } from './suggest-codes';

test('a misspelt code, title or message gives up to three similar codes', () => {
  expect(suggestCodes('throtled')).toEqual(['throttled']);
  expect(suggestCodes('permision denied')[0]).toBe('permission_denied');
  expect(suggestCodes('auth')).toContain('authentication_failed');
  expect(suggestCodes('Request was throtled. Please try agin later')[0]).toBe('throttled');
  expect(suggestCodes('token_not_valid')).toEqual(['authentication_failed']);
  expect(suggestCodes('error error error').length).toBeLessThanOrEqual(3);
});

test('nothing similar gives nothing', () => {
  for (const text of ['', '   ', '42', 'zzzzzzzzzzzz', '💥'])
    expect(suggestCodes(text)).toEqual([]);
});

test('a name in a path that is badly encoded is shown as it is', () => {
  expect(codeFromPath('/errors/throt%6Ced/')).toBe('throtled');
  expect(codeFromPath('/errors/%ff/')).toBe('%ff');
  expect(codeFromPath('/errors/')).toBeNull();
});
