import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance';
import { opensSearch } from '../ui/shortcuts';
import { packNumbers, unpackNumbers } from './postings';
import { shownLines, typedLines } from '../ui/shown-lines';
import { typedWords } from './typed-words';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { wordMeanings } from './word-meanings';
import { wordsIn } from './words-in';

const termsOf = (text: string): string[][] => wordsIn(text).map(({ terms }) => [...terms]);

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

  test('each stands where it is said to', () => {
    const text = 'GET /api/v1/claims/?page=2 “X-Request-Id”';
    for (const { start, end, terms } of wordsIn(text))
      expect(text.slice(start, end).toLowerCase()).toBe(terms[0]);
    expect(wordsIn(text).length).toBe(7);
  });
});

test.each([
  ['token', 'token', 0],
  ['tokne', 'token', 1],
  ['toke', 'token', 1],
  ['tokens', 'token', 1],
  ['taken', 'token', 1],
  ['throtled', 'throttled', 1],
  ['thorttle', 'throttled', 2],
  ['abc', 'xyz', 3],
  ['a', 'abcdef', 3],
])('from %s to %s are %i edits', (a, b, edits) => {
  expect(editDistance(a, b, 2)).toBe(edits);
  expect(editDistance(b, a, 2)).toBe(edits);
});

describe('meanings of a word', () => {
  const strong = ['429', '400', 'throttled', 'token', 'wait', 'retry', 'expired', 'scope'];
  const vocabulary = createVocabulary([...strong, 'expires', 'lower', '4290'], (term) =>
    strong.includes(term),
  );
  const meaningsOf = (word: string): string[] => [
    ...wordMeanings(word, vocabulary, false).weights.keys(),
  ];

  test('numbers are exact, one or two digits begin a number', () => {
    expect(meaningsOf('429')).toEqual(['429']);
    expect(meaningsOf('4291')).toEqual([]);
    expect(meaningsOf('428')).toEqual([]);
    expect(meaningsOf('42')).toEqual(['429', '4290']);
    expect(meaningsOf('4')).toEqual(['429', '400', '4290']);
  });

  test('up to three letters are exact, four bear one edit, a swap too, more bear two', () => {
    expect(meaningsOf('waitt')).toContain('wait');
    expect(meaningsOf('wiat')).toContain('wait');
    expect(meaningsOf('wiaa')).toEqual([]);
    expect(meaningsOf('wat')).toEqual([]);
    expect(meaningsOf('tokne')).toContain('token');
    expect(meaningsOf('throdled')).toContain('throttled');
    expect(meaningsOf('thrbdlxd')).toEqual([]);
  });

  test('two edits lead a short word only to a title or an alias', () => {
    expect(meaningsOf('lowxx')).toEqual([]);
    expect(meaningsOf('scoxx')).toContain('scope');
  });

  test('a known word is not corrected, and brings its other forms', () => {
    const { isCorrected, weights } = wordMeanings('expires', vocabulary, false);
    expect(isCorrected).toBe(false);
    expect(weights.get('expires')).toBe(1);
    expect(weights.get('expired')).toBeLessThan(1);
  });
});

test('a long paste does not look up more words than a short one', () => {
  let lookups = 0;
  const count = <T>(answer: T): T => {
    lookups += 1;
    return answer;
  };
  const vocabulary: Vocabulary = {
    has: () => count(false),
    isStrong: () => false,
    startingWith: () => count([]),
    withStemOf: () => count([]),
    nearest: () => count({ terms: [], edits: 0 }),
  };
  const lookupsFor = (words: number): number => {
    lookups = 0;
    typedWords('abc_def '.repeat(words), vocabulary);
    return lookups;
  };
  expect(lookupsFor(10)).toBeGreaterThan(0);
  expect(lookupsFor(10_000)).toBe(lookupsFor(1000));
});

test('entries are packed and unpacked', () => {
  for (const numbers of [[], [0], [0, 1, 2, 40, 41, 5000], [7]])
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  expect(packNumbers([0, 36, 37])).toBe('0 10 1');
});

test('line breaks are shown in one line and come back', () => {
  const text = 'HTTP/2 429\nretry-after: 60\n\n{"error":{}}';
  expect(shownLines(text)).not.toContain('\n');
  expect(typedLines(shownLines(text))).toBe(text);
  expect(typedLines(shownLines('a\r\nb'))).toBe('a\nb');
});

describe('keys', () => {
  const press = { key: '/', ctrlKey: false, metaKey: false, altKey: false, isInField: false };
  test.each([
    [press, true, true],
    [press, false, false],
    [{ ...press, isInField: true }, true, false],
    [{ ...press, ctrlKey: true }, true, false],
    [{ ...press, key: 'k' }, true, false],
    [{ ...press, key: 'k', ctrlKey: true, isInField: true }, false, true],
    [{ ...press, key: 'K', metaKey: true }, true, true],
    [{ ...press, key: 'k', ctrlKey: true, altKey: true }, true, false],
  ])('%o, with / on: %s, opens: %s', (key, isOn, opens) =>
    expect(opensSearch(key, isOn)).toBe(opens),
  );
});
