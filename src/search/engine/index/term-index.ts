import { IndexError, indexFormat, unpackTerms, type SearchIndexFile } from './index-format';
import { tokenize } from '../query/tokenize';

/** The fields of an entry, with the weight of a match in each. */
const weights = { alias: 5, title: 3, trail: 1.2, text: 1 } as const;

type Field = keyof typeof weights;

/** BM25+ with the usual parameters. Source: Lv and Zhai, “Lower-bounding term frequency normalization” (2011). */
const bm25 = { k: 1.2, b: 0.7, delta: 0.5 };

/** The terms of an index, with the entries that have them. */
export interface TermIndex {
  terms: readonly string[];
  /** The term stands in a title or an alias. */
  isBoosted: (term: string) => boolean;
  /** The entries that have the term, by number, with their BM25+ scores. */
  score: (term: string) => ReadonlyMap<number, number>;
  /** How rare a term is that so many entries have: the higher, the rarer. */
  rarity: (count: number) => number;
}

/** Reads the published index. Throws `IndexError` on another format. */
export function readTermIndex({ format, pages, entries, terms }: SearchIndexFile): TermIndex {
  if (format !== indexFormat) {
    throw new IndexError(
      `The search index has format ${format}; this page reads ${indexFormat}. Reload the page.`,
    );
  }
  const postings = new Map<string, Record<Field, Set<number>>>();
  const lengths = perField(() => entries.map(() => 0));
  const add = (term: string, field: Field, entry: number): void => {
    let lists = postings.get(term);
    if (!lists) postings.set(term, (lists = perField(() => new Set())));
    if (lists[field].has(entry)) return;
    lists[field].add(entry);
    lengths[field][entry]! += 1;
  };
  for (const [term, { alias, text }] of unpackTerms(terms)) {
    for (const entry of alias) add(term, 'alias', entry);
    for (const entry of text) add(term, 'text', entry);
  }
  entries.forEach(([page, anchor, title, above, text], entry) => {
    for (const term of tokenize(title)) add(term, 'title', entry);
    for (const term of tokenize(text)) add(term, 'text', entry);
    if (anchor === '') return;
    for (const term of tokenize(`${pages[page]?.[1] ?? ''} ${above}`)) add(term, 'trail', entry);
  });
  const averages = perField(
    (field) => lengths[field].reduce((sum, length) => sum + length, 0) / entries.length,
  );

  const rarity = (count: number): number =>
    Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));

  /** The score of an entry that has a term once in a field, as `count` entries do. */
  function scoreOf(field: Field, entry: number, count: number): number {
    const { k, b, delta } = bm25;
    // A long list of aliases must not devalue them.
    const length = field === 'alias' ? 1 : lengths[field][entry]! / averages[field];
    return weights[field] * rarity(count) * (delta + (k + 1) / (1 + k * (1 - b + b * length)));
  }

  return {
    terms: [...postings.keys()],
    isBoosted(term) {
      const lists = postings.get(term);
      return lists !== undefined && lists.alias.size + lists.title.size > 0;
    },
    score(term) {
      const lists = postings.get(term);
      if (!lists) return new Map();
      const scoresOf = (field: Field): Map<number, number> => {
        const count = lists[field].size;
        return new Map([...lists[field]].map((entry) => [entry, scoreOf(field, entry, count)]));
      };
      // An alias that repeats the title says nothing new.
      const scores = scoresOf('title');
      for (const [entry, score] of scoresOf('alias')) {
        scores.set(entry, Math.max(score, scores.get(entry) ?? 0));
      }
      for (const [entry, score] of [...scoresOf('trail'), ...scoresOf('text')]) {
        scores.set(entry, score + (scores.get(entry) ?? 0));
      }
      return scores;
    },
    rarity,
  };
}

function perField<Value>(valueOf: (field: Field) => Value): Record<Field, Value> {
  return {
    alias: valueOf('alias'),
    title: valueOf('title'),
    trail: valueOf('trail'),
    text: valueOf('text'),
  };
}
