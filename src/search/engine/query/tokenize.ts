import { stemmer } from 'stemmer';
import { stopWords } from './word-lists';

/** A word of a text: its position and the terms it is found by, the whole word first. */
export interface Word {
  start: number;
  end: number;
  /** Lower case, without accents: `X-Request-Id` gives `x-request-id`, `request`, `id`. */
  terms: readonly [string, ...string[]];
}

/** “Log in” and “signed in” are one word: a log is something else. */
const loginPattern = /(?<![\p{L}\p{N}_-])(?:log|sign)(?:s|ged|ging|ed|ing)? in(?![\p{L}\p{N}_-])/u;
const wordPattern = new RegExp(
  `${loginPattern.source}|[\\p{L}\\p{N}]+(?:[_.'’-][\\p{L}\\p{N}]+)*`,
  'giu',
);
const accents = /\p{M}+/gu;

/** The words of a text in order. Names like `wait_seconds` and `errors.json` give the whole and its parts. */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    terms: word.includes(' ') ? ['login'] : termsOf(word),
  }));
}

/** The distinct terms of a text, without stop words. */
export function tokenize(text: string): Set<string> {
  return new Set(
    splitWords(text).flatMap(({ terms }) => terms.filter((term) => !stopWords.has(term))),
  );
}

/** The words of a text in order, by their stems, without stop words. */
export function stemsInOrder(text: string): string[] {
  return splitWords(text)
    .flatMap(({ terms: [whole, ...parts] }) => (parts.length > 0 ? parts : [whole]))
    .filter((term) => !stopWords.has(term))
    .map((term) => stemmer(term));
}

function termsOf(word: string): [string, ...string[]] {
  const whole = word.normalize('NFKD').replace(accents, '').toLowerCase().replace(/['’]/g, '');
  const parts = whole.split(/[_.-]/);
  return parts.length === 1
    ? [whole]
    : [whole, ...parts.filter((part) => part.length > 1 || /\d/.test(part))];
}
