import type { Entry } from './index/entries';
import type { ExpandedTerm } from './query/query';
import type { TermIndex } from './index/term-index';

/** A found entry, by its number. */
export interface Hit {
  entry: number;
  /** The share of what was typed that it has, each word weighed by its rarity. */
  share: number;
  /** The typed words that it has, directly or by a synonym. */
  words: readonly string[];
  /** The terms of the index that matched. */
  terms: readonly string[];
}

/**
 * The share of what was typed that an entry must have, each word weighed by its rarity, so that a common word alone
 * carries nothing; less where it has several words. A corrected word and a synonym
 * count half.
 */
const minShare = { oneWord: 0.5, severalWords: 0.2 };
/** How much a missing word costs: the power of the share. */
const shareExponent = 2;
/** Most readers look for a code’s page. */
const codeBoost = 1;
/** For a title that says what was typed, in that order, and nothing else. */
const titleBoost = 0.8;
/** One or two common words may be chance, more in the same order are not. */
const sentenceBoost = 2;
const minSentence = 3;
/** Entries with less of the best one’s score say too little. */
const minScore = 0.05;
const maxPerPage = 5;

/** The entries that have what was typed, best first. Those of the preferred page come before all others. */
export function rank(
  words: readonly ExpandedTerm[],
  typedStems: readonly string[],
  index: Pick<TermIndex, 'score' | 'rarity'>,
  entries: readonly Pick<Entry, 'page' | 'path' | 'titleStems'>[],
  preferredPage: string | null,
): Hit[] {
  const { sums, whole } = sumUp(words, index);
  const all = [...sums].map(([number, sum]) => {
    const entry = entries[number]!;
    const share = sum.rarity / whole;
    return {
      entry: number,
      page: entry.page,
      words: sum.words,
      terms: sum.terms,
      isPreferred: entry.page === preferredPage,
      share,
      score: sum.score * share ** shareExponent * boostOf(entry, typedStems),
    };
  });
  const enough = all.filter(
    ({ share, words: { length } }) =>
      share >= (length > 1 ? minShare.severalWords : minShare.oneWord),
  );
  const least = minScore * Math.max(...enough.map(({ score }) => score));
  const perPage = new Map<string, number>();
  return enough
    .filter(({ score, isPreferred }) => isPreferred || score >= least)
    .sort(
      (a, b) =>
        Number(b.isPreferred) - Number(a.isPreferred) || b.score - a.score || a.entry - b.entry,
    )
    .filter(({ page }) => {
      const count = (perPage.get(page) ?? 0) + 1;
      perPage.set(page, count);
      return count <= maxPerPage;
    });
}

/** What the words found in one entry. */
interface Sum {
  words: readonly string[];
  terms: readonly string[];
  rarity: number;
  score: number;
}

/** What was found, and the rarity of all words together. A word that nothing has is as rare as can be. */
function sumUp(
  words: readonly ExpandedTerm[],
  index: Pick<TermIndex, 'score' | 'rarity'>,
): { sums: Map<number, Sum>; whole: number } {
  const sums = new Map<number, Sum>();
  let whole = 0;
  for (const word of words) {
    const matches = matchesOf(word, index);
    const rarity = index.rarity(index.score(word.meant).size || matches.size);
    whole += rarity;
    for (const [entry, { score, terms }] of matches) {
      const sum = sums.get(entry) ?? { words: [], terms: [], rarity: 0, score: 0 };
      const direct = terms.filter((term) => !word.synonyms.has(term));
      const isUncertain = word.isCorrected || direct.length === 0;
      sums.set(entry, {
        words: [...sum.words, word.word],
        terms: [...sum.terms, ...direct],
        rarity: sum.rarity + (isUncertain ? rarity / 2 : rarity),
        score: sum.score + score,
      });
    }
  }
  return { sums, whole };
}

/** The entries with a word, each scored by the best of its terms. */
function matchesOf(
  { weights }: ExpandedTerm,
  index: Pick<TermIndex, 'score'>,
): Map<number, { score: number; terms: string[] }> {
  const matches = new Map<number, { score: number; terms: string[] }>();
  for (const [term, weight] of weights) {
    for (const [entry, score] of index.score(term)) {
      const match = matches.get(entry) ?? { score: 0, terms: [] };
      match.score = Math.max(match.score, score * weight);
      match.terms.push(term);
      matches.set(entry, match);
    }
  }
  return matches;
}

function boostOf(
  { page, path, titleStems }: Pick<Entry, 'page' | 'path' | 'titleStems'>,
  typedStems: readonly string[],
): number {
  const common = commonInOrder(titleStems, typedStems);
  const likeness = (2 * common) / Math.max(1, titleStems.length + typedStems.length);
  const boost = common >= minSentence ? titleBoost + sentenceBoost : titleBoost;
  const title = 1 + boost * likeness ** 2;
  // The more is typed, the less likely the page as a whole is meant.
  const code = 1 + codeBoost / Math.max(2, typedStems.length);
  return page === path && isCodePage(page) ? title * code : title;
}

/** The length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let above = b.map(() => 0);
  for (const one of a) {
    const row: number[] = [];
    b.forEach((other, at) => {
      const same = one === other ? (above[at - 1] ?? 0) + 1 : 0;
      row.push(Math.max(same, above[at] ?? 0, row[at - 1] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** Whether a path is that of a code’s page. */
export const isCodePage = (path: string): boolean => /^\/errors\/[a-z_]+\/$/.test(path);
