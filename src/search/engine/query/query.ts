import { splitWords } from './tokenize';
import type { Vocabulary } from './vocabulary';
import { lowSignalWords, stopWords, synonymsOf } from './word-lists';

/** Words of a long paste that are read, and those of them that are searched for. */
const maxRead = 60;
const maxWords = 12;

/** A typed word with the terms of the index that it may mean. */
export interface ExpandedTerm {
  /** As typed, in lower case. */
  word: string;
  /** The terms of the index with their weights, 1 for the word itself. */
  weights: ReadonlyMap<string, number>;
  /** Those that are synonyms: they count, but are not what was typed. */
  synonyms: ReadonlySet<string>;
  /** The most likely meaning: the word itself, or the term it is a typo of. */
  meant: string;
  /** No term matches without correction. */
  isCorrected: boolean;
}

/**
 * The distinct words to search for. Names that the index knows stay whole, those of titles and aliases also when
 * typed with spaces (`wait seconds`); other compounds are split. Stop words and low-signal words count only when
 * nothing else was typed.
 */
export function parseQuery(typed: string, vocabulary: Vocabulary): string[] {
  const words = splitWords(typed)
    .slice(0, maxRead)
    .flatMap(({ terms: [whole, ...parts] }) =>
      parts.length === 0 || isName(whole, vocabulary) ? [whole] : parts,
    );
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = [3, 2]
      .flatMap((length) => {
        const run = words.slice(at, at + length);
        return run.length === length ? [run.join('_'), run.join('-')] : [];
      })
      .find((candidate) => vocabulary.isBoosted(candidate));
    joined.push(name ?? words[at]!);
    if (name !== undefined) at += name.split(/[_-]/).length - 1;
  }
  const all = [...new Set(joined)];
  const meaningful = all.filter((word) => !stopWords.has(word));
  const specific = meaningful.filter((word) => !lowSignalWords.has(word));
  return ([specific, meaningful, all].find(({ length }) => length > 0) ?? []).slice(0, maxWords);
}

const isName = (whole: string, { has, startingWith, nearest }: Vocabulary): boolean =>
  has(whole) || startingWith(whole).length > 0 || nearest(whole).terms.length > 0;

const weightOf = { stem: 0.6, prefix: 0.6, synonym: 0.4, edits: [1, 0.6, 0.4] } as const;
const maxCompletions = 24;
/** Shorter prefixes are completed only at the end, where they are still being typed. */
const minPrefix = 3;

/** The terms of the index that a word may mean: itself, its other forms, its completions, else corrections. */
export function expandTerm(word: string, vocabulary: Vocabulary, isLast: boolean): ExpandedTerm {
  const weights = new Map<string, number>();
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) {
      if (vocabulary.has(term) && weight > (weights.get(term) ?? 0)) weights.set(term, weight);
    }
  };
  const synonyms = new Set<string>();
  const expanded = { word, weights, synonyms, meant: word, isCorrected: false };
  add([word], 1);
  if (isNumber(word)) {
    if (word.length <= 2) add(vocabulary.startingWith(word).filter(isNumber), weightOf.prefix);
    return expanded;
  }
  add(vocabulary.withStemOf(word), weightOf.stem);
  const completions = word.length >= minPrefix || isLast ? vocabulary.startingWith(word) : [];
  add(completions.slice(0, maxCompletions), weightOf.prefix);
  for (const synonym of synonymsOf(word)) if (!weights.has(synonym)) synonyms.add(synonym);
  add([...synonyms], weightOf.synonym);
  if (vocabulary.has(word) || (isLast && weights.size > 0)) return expanded;
  const { terms, edits } = vocabulary.nearest(word, weights.size > 0 ? 1 : 2);
  const weight = weightOf.edits[edits] ?? 0;
  const isCorrected = weights.size === 0;
  add(terms, weight);
  for (const term of terms) add(vocabulary.withStemOf(term), weight * weightOf.stem);
  return { word, weights, synonyms, meant: terms[0] ?? word, isCorrected };
}

const isNumber = (term: string): boolean => /^\d+$/.test(term);
