import type { ExpandedTerm } from './query';
import type { TermIndex } from './term-index';

/** A section that can be found: the path of its page, and its own with the anchor. */
export interface Entry {
  page: string;
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
/** Most readers look for a code’s page. */
const codeBoost = 1.5;
/** For a title that says what was typed and nothing else. */
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
  const all = [...sumUp(words, index, entries)].map(([number, sum]) => {
    const entry = entries[number]!;
    return {
      ...sum,
      entry: number,
      page: entry.page,
      isPreferred: entry.page === preferredPage,
      share: (sum.words - sum.corrected / 2) / words.length,
      score: sum.score * boostOf(entry, new Set(sum.terms), sum.inTitle / words.length),
    };
  });
  const full = all.filter((hit) => hit.words === words.length);
  const partial = all.filter((hit) => hit.words > hit.corrected && hit.share >= minShare);
  const perPage = new Map<string, number>();
  return (full.length > 0 ? full : partial)
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

/** What the words found in one entry; `words`, `corrected` and `inTitle` count words. */
interface Sum {
  words: number;
  corrected: number;
  inTitle: number;
  score: number;
  terms: readonly string[];
}

function sumUp(
  words: readonly ExpandedTerm[],
  index: Pick<TermIndex, 'score'>,
  entries: readonly Entry[],
): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  for (const word of words) {
    for (const [entry, { score, terms }] of matchesOf(word, index)) {
      const { titleTerms } = entries[entry]!;
      const sum = sums.get(entry) ?? { words: 0, corrected: 0, inTitle: 0, score: 0, terms: [] };
      sums.set(entry, {
        words: sum.words + 1,
        corrected: sum.corrected + Number(word.isCorrected),
        inTitle: sum.inTitle + Number(terms.some((term) => titleTerms.has(term))),
        score: sum.score + score,
        terms: [...sum.terms, ...terms],
      });
    }
  }
  return sums;
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
