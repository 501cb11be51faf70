import type { ErrorCode } from '../../contract/errors';
import { formatLinkParams } from '../../errors/call-details/link-params';
import { cutInput } from '../../errors/recognition/parse-response';
import { suggestCodes } from '../../errors/recognition/suggest-codes';
import { correctTypos } from './query/correct-typos';
import { findExactMatches, saysOnlyCode, type ExactMatches } from './index/exact-matches';
import { excerptAround } from './excerpt';
import type { SearchIndexFile } from './index/index-format';
import type { PastedResponse } from './query/pasted-response';
import { expandTerm, parseQuery, type ExpandedTerm } from './query/query';
import { isCodePage, rank, type Hit } from './rank';
import { groupResults, type ResultGroup } from './result-groups';
import { readEntries } from './index/entries';
import { readTermIndex } from './index/term-index';
import { stemsInOrder } from './query/tokenize';
import { takeTypedParams } from './query/typed-params';
import { createVocabulary } from './query/vocabulary';

/** One result: a section of a page. */
export interface SearchResult {
  /** Where it leads, from the site’s base, with its fragment. */
  path: string;
  title: string;
  /** Where it stands: its code or the heading above it, else its page; empty for a page. */
  place: string;
  excerpt: string;
  /** The terms of the index that matched. */
  terms: readonly string[];
}

/** What a typed text finds. */
export interface SearchResults {
  /** Best group first. */
  groups: readonly ResultGroup<SearchResult>[];
  count: number;
  /** Typed words that no result has. */
  missing: readonly string[];
  /** What was pasted, where it holds no code of the API. */
  withoutCode: PastedResponse | null;
  /** The code that a text without results may mean. */
  nearest: ErrorCode | null;
}

/** A total, pure function. */
export type Search = (typed: string) => SearchResults;

/** The likeliest causes that follow a code that was typed alone. */
const maxCauses = 3;
/** Behind what was named exactly, only that stands which has most of the words too. */
const minShareBesideExact = 0.5;
/** How many entries found by words come before those that are possible. */
const possibleAt = 2;

/** Makes the search over a published index. Throws `IndexError` on another format. */
export function createSearch(file: SearchIndexFile): Search {
  const index = readTermIndex(file);
  const vocabulary = createVocabulary(index.terms, index.isBoosted);
  const entries = readEntries(file);
  const entryByPath = new Map(entries.map(({ path }, entry) => [path, entry]));

  function toResult(entry: number, path: string, terms: readonly string[]): SearchResult {
    const { title, place, text } = entries[entry]!;
    return { path, title, place, excerpt: excerptAround(text, new Set(terms)), terms };
  }

  /** The causes that come with a named code: the one that the other words name before it, or the likeliest after it. */
  function causesOf({ codePage }: ExactMatches, typed: string, ranked: readonly Hit[]) {
    if (codePage === null) return { before: [], after: [] };
    const causes = file.causes.filter((entry) => entries[entry]?.page === codePage);
    if (saysOnlyCode(typed, codePage)) return { before: [], after: causes.slice(0, maxCauses) };
    const named = ranked.find(({ entry, share }) => share === 1 && causes.includes(entry));
    return { before: named ? [named.entry] : [], after: [] };
  }

  return (input) => {
    const { values, rest: typed } = takeTypedParams(cutInput(input));
    let exact = findExactMatches(typed, values);
    const isNamed = exact.matches.length > 0;
    const words = exact.isPastedResponse && isNamed ? [] : parseQuery(typed, vocabulary);
    const expanded = words.map((word, at) => expandTerm(word, vocabulary, at === words.length - 1));
    const corrected = correctTypos(typed, expanded);
    if (!isNamed && exact.withoutCode === null) exact = findExactMatches(corrected, values);

    const least = exact.matches.length > 0 ? minShareBesideExact : 0;
    const ranked = rank(
      expanded,
      stemsInOrder(corrected),
      index,
      entries,
      exact.preferredPage,
    ).filter(({ share }) => share >= least);
    const termsOf = new Map(ranked.map(({ entry, terms }) => [entry, terms]));
    const { before, after } = causesOf(exact, typed, ranked);
    // The first match keeps its own path.
    const paths = new Map<number, string>();
    const put = (entry: number | undefined, path?: string): void => {
      if (entry !== undefined && !paths.has(entry)) paths.set(entry, path ?? entries[entry]!.path);
    };
    const putPossible = (): void => {
      if (paths.size === 0) return;
      for (const { entry, path } of exact.possible) put(entryByPath.get(entry), path);
    };
    if (Object.keys(values).length === 0) before.forEach((entry) => put(entry));
    exact.matches.forEach(({ entry, path }, at) => {
      put(entryByPath.get(entry), path);
      if (at === 0) after.forEach((cause) => put(cause));
    });
    ranked.forEach(({ entry }, at) => {
      if (at === possibleAt) putPossible();
      const { page, path } = entries[entry]!;
      const takesValues = paths.size === 0 && page === path && isCodePage(page);
      put(entry, takesValues ? path + formatLinkParams(values) : path);
    });
    putPossible();
    const groups = groupResults(
      [...paths].map(([entry, path]) => ({
        page: entries[entry]!.page,
        result: toResult(entry, path, termsOf.get(entry) ?? []),
      })),
    );
    const count = groups.reduce((sum, { results }) => sum + results.length, 0);
    return {
      groups,
      count,
      missing: exact.matches.length > 0 ? [] : missingWords(expanded, ranked),
      withoutCode: exact.withoutCode,
      nearest: count === 0 ? (suggestCodes(typed)[0] ?? null) : null,
    };
  };
}

/** The words, as typed, that no found entry has; where nothing was found, those that no page has. */
function missingWords(words: readonly ExpandedTerm[], ranked: readonly Hit[]): string[] {
  const found = new Set(ranked.flatMap((hit) => hit.words));
  return words
    .filter(({ word, weights }) => (ranked.length > 0 ? !found.has(word) : weights.size === 0))
    .map(({ word }) => word);
}
