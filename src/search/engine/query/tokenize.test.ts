import { describe, expect, test } from 'vitest';
import { splitWords, tokenize } from './tokenize';

const termsOf = (text: string): string[][] => splitWords(text).map(({ terms }) => [...terms]);

describe('words', () => {
  test('names are kept whole and split', () => {
    expect(termsOf('wait_seconds')).toEqual([['wait_seconds', 'wait', 'seconds']]);
    expect(termsOf('token_not_valid')).toEqual([['token_not_valid', 'token', 'not', 'valid']]);
    expect(termsOf('X-Request-Id')).toEqual([['x-request-id', 'request', 'id']]);
    expect(termsOf('see errors.json.')).toEqual([['see'], ['errors.json', 'errors', 'json']]);
  });

  test('case, accents and apostrophes do not tell words apart', () => {
    expect(termsOf('Café token’s')).toEqual([['cafe'], ['tokens']]);
  });

  test('each has its position', () => {
    const text = 'GET /api/v1/claims/?page=2 “X-Request-Id”';
    for (const { start, end, terms } of splitWords(text))
      expect(text.slice(start, end).toLowerCase()).toBe(terms[0]);
    expect(splitWords(text).length).toBe(7);
  });
});

test('terms are distinct, and stop words are left out', () => {
  expect([...tokenize('The token is not a token, see errors.json')]).toEqual([
    'token',
    'see',
    'errors.json',
    'errors',
    'json',
  ]);
});
