import MiniSearch, { type SearchOptions } from 'minisearch';
import type { ErrorCode } from '../../contract/errors';
import { cutInput } from '../../errors/recognition/parse-response';
import { suggestCodes } from '../../errors/recognition/suggest-codes';
import { correctTypos } from './correct-typos';
import { groupOf, type Group } from './groups';
import type { SearchIndexFile } from './index-file';
import { pinsFor } from './exact-matches';
import { rank, type Hit, type WordHits } from './rank';
import { fields, readIndex } from './read-index';
import { termsIn } from './terms-in';
import { typedWords } from './typed-words';
import { createVocabulary } from './vocabulary';
import { wordMeanings, type WordMeanings } from './word-meanings';

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
export interface SearchAnswer {
  /** Best group first, best result first; none is empty. */
  groups: readonly { name: Group; results: readonly SearchResult[] }[];
  count: number;
  /** The code a text that finds nothing may have meant. */
  nearest: ErrorCode | null;
}

/** Makes the search over a published index; the returned function is total and pure. Throws where the index is of another format. */
export function createSearch(file: SearchIndexFile): (typed: string) => SearchAnswer {
  const { plain, terms, strong } = readIndex(file);
  const index = MiniSearch.loadJS(plain, { fields: Object.keys(fields) });
  const vocabulary = createVocabulary(terms, (term) => strong.has(term));
  const places = file.entries.map(([number, anchor, title]) => {
    const page = file.pages[number]?.[0] ?? '';
    return { page, path: anchor === '' ? page : `${page}#${anchor}`, titleTerms: termsIn(title) };
  });
  const entryOf = new Map(places.map(({ path }, entry) => [path, entry]));

  /** The entries with a word, each scored by the one of its meanings that fits best. */
  function hitsOf({ weights, isCorrected }: WordMeanings): WordHits {
    const best = new Map<number, Hit>();
    for (const [term, weight] of weights) {
      for (const { id, score } of index.search(term, literally)) {
        const entry = Number(id);
        const known = best.get(entry);
        const terms = [...(known?.terms ?? []), term];
        best.set(entry, { entry, score: Math.max(known?.score ?? 0, score * weight), terms });
      }
    }
    return { hits: [...best.values()], isCorrected };
  }

  function toResult({ entry, terms: found }: Omit<Hit, 'score'>, path?: string): SearchResult {
    const [page, anchor, title, above, excerpt] = file.entries[entry]!;
    const trail = anchor === '' ? [] : [file.pages[page]?.[1] ?? '', above].filter(Boolean);
    return { path: path ?? places[entry]!.path, title, trail, excerpt, terms: found };
  }

  return (input) => {
    const typed = cutInput(input);
    const exact = pinsFor(typed);
    const words = exact.isAnswer && exact.pins.length > 0 ? [] : typedWords(typed, vocabulary);
    const meanings = words.map((word, at) =>
      wordMeanings(word, vocabulary, at === words.length - 1),
    );
    const { pins, favoured } =
      exact.pins.length > 0 ? exact : pinsFor(correctTypos(typed, meanings));
    const ranked = rank(meanings.map(hitsOf), places, favoured);
    const pinned = pins.flatMap(({ entry: entryPath, path }) => {
      const entry = entryOf.get(entryPath);
      if (entry === undefined) return [];
      const found = ranked.find((hit) => hit.entry === entry)?.terms ?? [];
      return [{ entry, result: toResult({ entry, terms: found }, path) }];
    });
    const pinnedEntries = new Set(pinned.map(({ entry }) => entry));
    const results = [
      ...pinned,
      ...ranked
        .filter(({ entry }) => !pinnedEntries.has(entry))
        .map((hit) => ({ entry: hit.entry, result: toResult(hit) })),
    ];
    const byGroup = new Map<Group, SearchResult[]>();
    for (const { entry, result } of results) {
      const name = groupOf(places[entry]!.page);
      const group = byGroup.get(name) ?? [];
      if (group.length < mostInGroup) group.push(result);
      byGroup.set(name, group);
    }
    const shown = [...byGroup].map(([name, group]) => ({ name, results: group }));
    const count = shown.reduce((sum, group) => sum + group.results.length, 0);
    return { groups: shown, count, nearest: count === 0 ? (suggestCodes(typed)[0] ?? null) : null };
  };
}

const mostInGroup = 5;

/** A term as it stands in the index: not split, completed or corrected again. */
const literally: SearchOptions = {
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boost: fields,
};
