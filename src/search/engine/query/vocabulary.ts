import { stemmer } from 'stemmer';
import { editDistance } from './edit-distance';

/** Finds the terms of an index that a typed word may mean. */
export interface Vocabulary {
  has: (term: string) => boolean;
  /** The term stands in a title or an alias. */
  isBoosted: (term: string) => boolean;
  /** The longer terms with this prefix, shortest first. */
  startingWith: (start: string) => string[];
  /** The terms with the same stem: `expired` for `expires`. */
  withStemOf: (word: string) => string[];
  /** The terms the fewest edits away, at most `max`; boosted terms first. */
  nearest: (word: string, max?: number) => { terms: string[]; edits: number };
}

/** From this length on, two edits are safe for any term. */
const minLongWord = 8;

/** A word of 5 to 7 letters is corrected by two edits only to a boosted term with the same first letter. */
export function createVocabulary(
  terms: readonly string[],
  isBoosted: (term: string) => boolean,
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
          (edits === 1 || word.length >= minLongWord || (term[0] === word[0] && isBoosted(term))) &&
          editDistance(word, term, edits) <= edits,
      ),
    );
  }

  return {
    has: (term) => known.has(term),
    isBoosted,
    startingWith: (start) =>
      terms
        .filter((term) => term.length > start.length && term.startsWith(start))
        .sort((a, b) => a.length - b.length),
    withStemOf: (word) => byStem.get(stemmer(word)) ?? [],
    nearest(word, max = 2) {
      for (let edits = 1; edits <= Math.min(max, maxEdits(word)); edits += 1) {
        const found = within(word, edits);
        found.sort((a, b) => Number(isBoosted(b)) - Number(isBoosted(a)));
        if (found.length > 0) return { terms: found, edits };
      }
      return { terms: [], edits: 0 };
    },
  };
}

/** Edits allowed in a typed word: none in numbers and words under four letters, one in four letters, else two. */
function maxEdits(word: string): number {
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
