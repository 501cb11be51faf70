import { IndexError } from '../ui/index-error';
import type { AsPlainObject } from 'minisearch';
import { indexFormat, type SearchIndexFile } from './index-file';
import { unpackNumbers } from './postings';
import { termsIn } from './terms-in';

/** The parts of an entry that are searched, with the weight of a match in each. */
export const fields = { alias: 5, title: 4, trail: 1.2, text: 1 } as const;

type Field = keyof typeof fields;

/** The published index in the form MiniSearch loads, and its terms. Throws where the file is of another format. */
export function readIndex({ format, pages, entries, terms }: SearchIndexFile): {
  plain: AsPlainObject;
  terms: string[];
  strong: ReadonlySet<string>;
} {
  if (format !== indexFormat) {
    throw new IndexError(
      `The search index has format ${format}; this page reads ${indexFormat}. Reload the page.`,
    );
  }
  const names = Object.keys(fields) as Field[];
  const postings = new Map<string, Record<Field, Set<number>>>();
  const strong = new Set<string>();
  const lengths = entries.map(() => names.map(() => 0));
  const post = (term: string, field: Field, entry: number): void => {
    let lists = postings.get(term);
    if (!lists) {
      lists = { alias: new Set(), title: new Set(), trail: new Set(), text: new Set() };
      postings.set(term, lists);
    }
    if (lists[field].has(entry)) return;
    lists[field].add(entry);
    lengths[entry]![names.indexOf(field)]! += 1;
    if (field === 'alias' || field === 'title') strong.add(term);
  };
  for (const line of terms.split('\n')) {
    const [term = '', alias = '', text = ''] = line.split('|');
    for (const entry of unpackNumbers(alias)) post(term, 'alias', entry);
    for (const entry of unpackNumbers(text)) post(term, 'text', entry);
  }
  entries.forEach(([page, anchor, title, above, excerpt], entry) => {
    for (const term of termsIn(title)) post(term, 'title', entry);
    for (const term of termsIn(excerpt)) post(term, 'text', entry);
    if (anchor === '') return;
    for (const term of termsIn(`${pages[page]?.[1] ?? ''} ${above}`)) post(term, 'trail', entry);
  });
  const average = names.map(
    (_, at) => lengths.reduce((sum, own) => sum + own[at]!, 0) / Math.max(1, entries.length),
  );
  // A long list of aliases makes none of them worth less.
  for (const own of lengths) own[names.indexOf('alias')] = average[names.indexOf('alias')]!;
  const numbers = entries.map((_, entry) => entry);
  return {
    terms: [...postings.keys()],
    strong,
    plain: {
      documentCount: entries.length,
      nextId: entries.length,
      documentIds: Object.fromEntries(numbers.map((entry) => [entry, entry])),
      fieldIds: Object.fromEntries(names.map((name, at) => [name, at])),
      fieldLength: Object.fromEntries(lengths.entries()),
      averageFieldLength: average,
      storedFields: {},
      dirtCount: 0,
      index: [...postings].map(([term, lists]) => [
        term,
        Object.fromEntries(
          names.flatMap((name, at) =>
            lists[name].size === 0
              ? []
              : [[at, Object.fromEntries([...lists[name]].map((entry) => [entry, 1]))]],
          ),
        ),
      ]),
      serializationVersion: 2,
    },
  };
}
