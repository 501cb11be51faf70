import { stemmer } from 'stemmer';
import { editDistance } from './edit-distance';

/** The terms of an index, with the ways to find those that a typed word may mean. */
export interface Vocabulary {
  has: (term: string) => boolean;
  /** The term stands in a title or an alias. */
  isStrong: (term: string) => boolean;
  /** The terms that begin with it, shortest first; itself is not one of them. */
  startingWith: (start: string) => string[];
  /** The terms with the same stem: `expired` for `expires`. */
  withStemOf: (word: string) => string[];
  /** The terms at most so many edits away, all at the same least number of edits, those of titles and aliases first. */
  nearest: (word: string, most?: number) => { terms: string[]; edits: number };
}

/** Words from this length on are rare enough to be told apart by two edits in any text. */
const longWord = 8;

/** A word of 5 to 7 letters is corrected by two edits only to a strong term. */
export function createVocabulary(
  terms: readonly string[],
  isStrong: (term: string) => boolean,
): Vocabulary {
  const known = new Set(terms);
  const byStem = groupBy(terms, stemmer);
  const byLength = groupBy(
    terms.filter((term) => !/\d/.test(term)),
    ({ length }) => length,
  );

  function within(word: string, edits: number): string[] {
    const lengths = Array.from({ length: 2 * edits + 1 }, (_, at) => word.length - edits + at);
    return lengths.flatMap((length) =>
      (byLength.get(length) ?? []).filter(
        (term) =>
          (edits === 1 || word.length >= longWord || (term[0] === word[0] && isStrong(term))) &&
          editDistance(word, term, edits) <= edits,
      ),
    );
  }

  return {
    has: (term) => known.has(term),
    isStrong,
    startingWith: (start) =>
      terms
        .filter((term) => term.length > start.length && term.startsWith(start))
        .sort((a, b) => a.length - b.length),
    withStemOf: (word) => byStem.get(stemmer(word)) ?? [],
    nearest(word, most = 2) {
      for (let edits = 1; edits <= Math.min(most, typosAllowed(word)); edits += 1) {
        const found = within(word, edits);
        found.sort((a, b) => Number(isStrong(b)) - Number(isStrong(a)));
        if (found.length > 0) return { terms: found, edits };
      }
      return { terms: [], edits: 0 };
    },
  };
}

/** How many edits a typed word may be from what it means: none for numbers and words under four letters, one for four, else two. */
function typosAllowed(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length === 4 ? 1 : 2;
}

function groupBy<Key>(terms: readonly string[], keyOf: (term: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const term of terms) {
    const group = groups.get(keyOf(term));
    if (group) group.push(term);
    else groups.set(keyOf(term), [term]);
  }
  return groups;
}
