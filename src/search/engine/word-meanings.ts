import { synonymsOf } from './synonyms';
import type { Vocabulary } from './vocabulary';

/** What a typed word may mean. */
export interface WordMeanings {
  /** As it was typed, in lower case. */
  word: string;
  /** The terms of the index, each with its weight. */
  weights: ReadonlyMap<string, number>;
  /** What it was most likely meant to be: itself, or the term it is a typo of. */
  meant: string;
  /** The word is known only by correcting it. */
  isCorrected: boolean;
}

const weightOf = { stem: 0.6, prefix: 0.6, synonym: 0.4, edits: [1, 0.6, 0.4] } as const;
const mostPrefixes = 24;
/** Shorter beginnings are completed only at the end, where they are still being typed. */
const shortestPrefix = 3;

/** The terms of the index that a typed word may mean: itself, its other forms, words it begins, else what it is a typo of. */
export function wordMeanings(word: string, vocabulary: Vocabulary, isLast: boolean): WordMeanings {
  const weights = new Map<string, number>();
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) {
      if (vocabulary.has(term) && weight > (weights.get(term) ?? 0)) weights.set(term, weight);
    }
  };
  const found = { word, weights, meant: word, isCorrected: false };
  add([word], 1);
  if (/^\d+$/.test(word)) {
    if (word.length <= 2) add(vocabulary.startingWith(word).filter(isNumber), weightOf.prefix);
    return found;
  }
  add(vocabulary.withStemOf(word), weightOf.stem);
  add(synonymsOf(word), weightOf.synonym);
  const completed = word.length >= shortestPrefix || isLast ? vocabulary.startingWith(word) : [];
  add(completed.slice(0, mostPrefixes), weightOf.prefix);
  if (vocabulary.has(word) || (isLast && weights.size > 0)) return found;
  const { terms, edits } = vocabulary.nearest(word, weights.size > 0 ? 1 : 2);
  const weight = weightOf.edits[edits] ?? 0;
  const isCorrected = weights.size === 0;
  add(terms, weight);
  for (const term of terms) add(vocabulary.withStemOf(term), weight * weightOf.stem);
  return { word, weights, meant: terms[0] ?? word, isCorrected };
}

const isNumber = (term: string): boolean => /^\d+$/.test(term);
