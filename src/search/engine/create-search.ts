import type { ErrorCode } from '../../contract/errors';
import { cutInput } from '../../errors/recognition/parse-response';
import { suggestCodes } from '../../errors/recognition/suggest-codes';
import { correctTypos } from './correct-typos';
import { findExactMatches } from './exact-matches';
import type { SearchIndexFile } from './index-format';
import { expandTerm, parseQuery } from './query';
import { rank } from './rank';
import { groupResults, type ResultGroup } from './result-groups';
import { readTermIndex } from './term-index';
import { tokenize } from './tokenize';
import { createVocabulary } from './vocabulary';

/** One result: a section of a page. */
export interface SearchResult {
  /** Where it leads, from the site’s base, with its fragment. */
  path: string;
  title: string;
  /** The headings above it, the page’s title first. */
  trail: readonly string[];
  excerpt: string;
  /** The terms of the index that matched. */
  terms: readonly string[];
}

/** What a typed text finds. */
export interface SearchResults {
  /** Best group first. */
  groups: readonly ResultGroup<SearchResult>[];
  count: number;
  /** The code that a text without results may mean. */
  nearest: ErrorCode | null;
}

/** A total, pure function. */
export type Search = (typed: string) => SearchResults;

/** Makes the search over a published index. Throws `IndexError` on another format. */
export function createSearch(file: SearchIndexFile): Search {
  const index = readTermIndex(file);
  const vocabulary = createVocabulary(index.terms, index.isBoosted);
  const entries = file.entries.map(([number, anchor, title]) => {
    const page = file.pages[number]?.[0] ?? '';
    return { page, path: anchor === '' ? page : `${page}#${anchor}`, titleTerms: tokenize(title) };
  });
  const entryByPath = new Map(entries.map(({ path }, entry) => [path, entry]));

  function toResult(entry: number, path: string, terms: readonly string[]): SearchResult {
    const [page, anchor, title, above, excerpt] = file.entries[entry]!;
    const trail = anchor === '' ? [] : [file.pages[page]?.[1] ?? '', above].filter(Boolean);
    return { path, title, trail, excerpt, terms };
  }

  return (input) => {
    const typed = cutInput(input);
    let exact = findExactMatches(typed);
    const isNamed = exact.matches.length > 0;
    const words = exact.isPastedResponse && isNamed ? [] : parseQuery(typed, vocabulary);
    const expanded = words.map((word, at) => expandTerm(word, vocabulary, at === words.length - 1));
    if (!isNamed) exact = findExactMatches(correctTypos(typed, expanded));

    const ranked = rank(expanded, index, entries, exact.preferredPage);
    const termsOf = new Map(ranked.map(({ entry, terms }) => [entry, terms]));
    // Exact matches come first, and keep their own path.
    const paths = new Map<number, string>();
    for (const match of exact.matches) {
      const entry = entryByPath.get(match.entry);
      if (entry !== undefined && !paths.has(entry)) paths.set(entry, match.path);
    }
    for (const { entry } of ranked) if (!paths.has(entry)) paths.set(entry, entries[entry]!.path);
    const groups = groupResults(
      [...paths].map(([entry, path]) => ({
        page: entries[entry]!.page,
        result: toResult(entry, path, termsOf.get(entry) ?? []),
      })),
    );
    const count = groups.reduce((sum, { results }) => sum + results.length, 0);
    return { groups, count, nearest: count === 0 ? (suggestCodes(typed)[0] ?? null) : null };
  };
}
