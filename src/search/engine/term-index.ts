import { IndexError, indexFormat, unpackTerms, type SearchIndexFile } from './index-format';
import { tokenize } from './tokenize';

/** The fields of an entry, with the weight of a match in each. */
const weights = { alias: 5, title: 4, trail: 1.2, text: 1 } as const;

type Field = keyof typeof weights;
const fields = Object.keys(weights) as Field[];

/** BM25+ with the usual parameters. Source: Lv and Zhai, “Lower-bounding term frequency normalization” (2011). */
const bm25 = { k: 1.2, b: 0.7, delta: 0.5 };

/** The terms of an index, with the entries that have them. */
export interface TermIndex {
  terms: readonly string[];
  /** The term stands in a title or an alias. */
  isBoosted: (term: string) => boolean;
  /** The entries that have the term, by number, with their BM25+ scores. */
  score: (term: string) => ReadonlyMap<number, number>;
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
  entries.forEach(([page, anchor, title, above, excerpt], entry) => {
    for (const term of tokenize(title)) add(term, 'title', entry);
    for (const term of tokenize(excerpt)) add(term, 'text', entry);
    if (anchor === '') return;
    for (const term of tokenize(`${pages[page]?.[1] ?? ''} ${above}`)) add(term, 'trail', entry);
  });
  const averages = perField(
    (field) => lengths[field].reduce((sum, length) => sum + length, 0) / entries.length,
  );

  /** The score of an entry that has a term once in a field, as `count` entries do. */
  function scoreOf(field: Field, entry: number, count: number): number {
    const { k, b, delta } = bm25;
    const rarity = Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
    // A long list of aliases must not devalue them.
    const length = field === 'alias' ? 1 : lengths[field][entry]! / averages[field];
    return weights[field] * rarity * (delta + (k + 1) / (1 + k * (1 - b + b * length)));
  }

  return {
    terms: [...postings.keys()],
    isBoosted(term) {
      const lists = postings.get(term);
      return lists !== undefined && lists.alias.size + lists.title.size > 0;
    },
    score(term) {
      const scores = new Map<number, number>();
      const lists = postings.get(term);
      for (const field of lists ? fields : []) {
        for (const entry of lists![field]) {
          const score = scoreOf(field, entry, lists![field].size);
          scores.set(entry, (scores.get(entry) ?? 0) + score);
        }
      }
      return scores;
    },
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
