import { describe, expect, test } from 'vitest';
import { expandTerm, parseQuery } from './query';
import { createVocabulary, type Vocabulary } from './vocabulary';

describe('the terms of a word', () => {
  const boosted = ['429', '400', 'throttled', 'token', 'wait', 'retry', 'expired', 'scope'];
  const vocabulary = createVocabulary([...boosted, 'expires', 'lower', '4290'], (term) =>
    boosted.includes(term),
  );
  const termsOf = (word: string): string[] => [
    ...expandTerm(word, vocabulary, false).weights.keys(),
  ];

  test('numbers are exact, one or two digits begin a number', () => {
    expect(termsOf('429')).toEqual(['429']);
    expect(termsOf('4291')).toEqual([]);
    expect(termsOf('428')).toEqual([]);
    expect(termsOf('42')).toEqual(['429', '4290']);
    expect(termsOf('4')).toEqual(['429', '400', '4290']);
  });

  test('up to three letters are exact, four bear one edit, a swap too, more bear two', () => {
    expect(termsOf('waitt')).toContain('wait');
    expect(termsOf('wiat')).toContain('wait');
    expect(termsOf('wiaa')).toEqual([]);
    expect(termsOf('wat')).toEqual([]);
    expect(termsOf('tokne')).toContain('token');
    expect(termsOf('throdled')).toContain('throttled');
    expect(termsOf('thrbdlxd')).toEqual([]);
  });

  test('two edits lead a short word only to a title or an alias', () => {
    expect(termsOf('lowxx')).toEqual([]);
    expect(termsOf('scoxx')).toContain('scope');
  });

  test('a known word is not corrected, and has its other forms', () => {
    const { isCorrected, weights } = expandTerm('expires', vocabulary, false);
    expect(isCorrected).toBe(false);
    expect(weights.get('expires')).toBe(1);
    expect(weights.get('expired')).toBeLessThan(1);
  });
});

test('a long paste does not look up more words than a short one', () => {
  let lookups = 0;
  const count = <Value>(value: Value): Value => {
    lookups += 1;
    return value;
  };
  const vocabulary: Vocabulary = {
    has: () => count(false),
    isBoosted: () => false,
    startingWith: () => count([]),
    withStemOf: () => count([]),
    nearest: () => count({ terms: [], edits: 0 }),
  };
  const lookupsFor = (words: number): number => {
    lookups = 0;
    parseQuery('abc_def '.repeat(words), vocabulary);
    return lookups;
  };
  expect(lookupsFor(10)).toBeGreaterThan(0);
  expect(lookupsFor(10_000)).toBe(lookupsFor(1000));
});
