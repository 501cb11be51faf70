import { describe, expect, test } from 'vitest';
import { decodeToken } from '../../token/decode-token';
import { claimsOf, tokenIn, tokenProblem, tokenSummary, utcText } from './token-text';

const part = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const make = (payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string =>
  `${part(header)}.${part(payload)}.c2lnbmF0dXJl`;
const now = Date.parse('2026-06-01T12:00:00Z');
const whole = { token_type: 'access', exp: now / 1000 - 720, iat: now / 1000 - 4320, user_id: 7 };

test('a token that has expired says since when, a valid one for how long', () => {
  const at = (seconds: number): string =>
    tokenSummary(decodeToken(make({ ...whole, exp: now / 1000 + seconds })), now);
  expect(at(-720)).toBe('Access token, expired 12 min ago');
  expect(at(-30)).toBe('Access token, expired 30 s ago');
  expect(at(3599)).toBe('Access token, valid for 59 min');
  expect(at(90_000)).toBe('Access token, valid for 1 d 1 h');
  const refresh = decodeToken(make({ ...whole, token_type: 'refresh' }));
  expect(tokenSummary(refresh, now)).toMatch(/^Refresh token, /);
  expect(tokenSummary(decodeToken(make({ a: 1 })), now)).toBe('Token without `exp`');
});

test('claims are text; those that are times have a time', () => {
  const claims = claimsOf(
    decodeToken(make({ ...whole, role: { a: '<b>' }, long: 'x'.repeat(999) })),
  );
  expect(claims.map(({ name }) => name)).toEqual([...Object.keys(whole), 'role', 'long']);
  expect(claims.find(({ name }) => name === 'role')?.value).toBe('{"a":"<b>"}');
  expect(claims.find(({ name }) => name === 'long')?.value).toHaveLength(201);
  expect(utcText(claims.find(({ name }) => name === 'exp')?.time ?? 0)).toBe(
    '2026-06-01 11:48:00 UTC',
  );
  expect(claimsOf(decodeToken(make({ exp: 1e300 })))[0]?.time).toBeNull();
});

describe('what is wrong with a token', () => {
  test.each([
    [make(whole), null],
    ['abc', 'It has 1 part;'],
    [make(whole).slice(0, 40), 'parts; a token has three'],
    [make(whole).replace('.', '.%'), 'characters that no token has'],
    [make(whole).replace(/\.e/, '.x'), 'no JSON'],
    [make(whole, { alg: 'none' }), 'alg: none'],
    [make(whole, { alg: 'RS256' }), 'signed with `RS256`'],
    [make(whole, { alg: '<img>' }), 'signed with another algorithm'],
    [make({ sub: 1 }), 'lacks claims'],
  ])('%s: %s', (token, problem) => {
    const text = tokenProblem(decodeToken(token));
    if (problem === null) expect(text).toBeNull();
    else expect(text).toContain(problem);
  });
});

test('the token is found in a header, a response and alone', () => {
  const token = make(whole);
  for (const text of [
    token,
    ` ${token}\n`,
    `Authorization: Bearer ${token}`,
    `{"access":"${token}"}`,
  ]) {
    expect(tokenIn(text)).toBe(token);
  }
  expect(tokenIn('Authorization: Bearer abc')).toBe('abc');
  expect(tokenIn('')).toBe('');
});
