import type { ExpandedTerm } from './query';
import type { TermIndex } from './term-index';

/** An entry to be found. */
export interface Entry {
  /** The page’s path. */
  page: string;
  /** The page’s path with the entry’s anchor. */
  path: string;
  titleTerms: ReadonlySet<string>;
}

/** A found entry, by its number. */
export interface Hit {
  entry: number;
  /** The terms of the index that matched. */
  terms: readonly string[];
}

/** The share of the words that an entry must have when none has all; a corrected word counts half. */
const minShare = 0.5;
/** A code’s page is what most readers look for. */
const codeBoost = 1.5;
/** How much more an entry counts whose title says what was typed and nothing else. */
const titleBoost = 0.8;
const maxPerPage = 4;

/**
 * The entries that have every word, else those that have half of them, best first. Entries of the preferred page
 * come before all others.
 */
export function rank(
  words: readonly ExpandedTerm[],
  index: Pick<TermIndex, 'score'>,
  entries: readonly Entry[],
  preferredPage: string | null,
): Hit[] {
  const all = sumUp(words, index, entries).map((sum) => {
    const entry = entries[sum.entry]!;
    const score = sum.score * boostOf(entry, new Set(sum.terms), sum.inTitle / words.length);
    return { ...sum, page: entry.page, score, isPreferred: entry.page === preferredPage };
  });
  const full = all.filter((hit) => hit.words === words.length);
  const matching =
    full.length > 0 ? full : all.filter((hit) => hit.exact > 0 && hit.share >= minShare);
  const perPage = new Map<string, number>();
  return matching
    .sort(
      (a, b) =>
        Number(b.isPreferred) - Number(a.isPreferred) ||
        b.share - a.share ||
        b.score - a.score ||
        a.entry - b.entry,
    )
    .filter(({ page }) => {
      const count = (perPage.get(page) ?? 0) + 1;
      perPage.set(page, count);
      return count <= maxPerPage;
    });
}

/** What the words found in one entry; `exact` and `inTitle` count words. */
interface Sum extends Hit {
  words: number;
  exact: number;
  inTitle: number;
  share: number;
  score: number;
  terms: string[];
}

function sumUp(
  words: readonly ExpandedTerm[],
  index: Pick<TermIndex, 'score'>,
  entries: readonly Entry[],
): Sum[] {
  const sums = new Map<number, Sum>();
  for (const word of words) {
    for (const [entry, { score, terms }] of matchesOf(word, index)) {
      const sum: Sum = sums.get(entry) ?? {
        entry,
        words: 0,
        exact: 0,
        inTitle: 0,
        share: 0,
        score: 0,
        terms: [],
      };
      sum.words += 1;
      sum.exact += word.isCorrected ? 0 : 1;
      if (terms.some((term) => entries[entry]!.titleTerms.has(term))) sum.inTitle += 1;
      sum.share += (word.isCorrected ? 0.5 : 1) / words.length;
      sum.score += score;
      sum.terms.push(...terms);
      sums.set(entry, sum);
    }
  }
  return [...sums.values()];
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

/** `typedShare`: the share of the typed words that the title has. */
function boostOf(
  { page, path, titleTerms }: Entry,
  found: ReadonlySet<string>,
  typedShare: number,
): number {
  const matched = [...titleTerms].filter((term) => found.has(term)).length;
  const title = 1 + titleBoost * typedShare * (matched / Math.max(1, titleTerms.size));
  return page === path && isCodePage.test(page) ? title * codeBoost : title;
}

const isCodePage = /^\/errors\/[a-z_]+\/$/;
