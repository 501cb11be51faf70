import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  indexPath,
  packTerms,
  unpackTerms,
  type EntryRow,
  type Postings,
  type SearchIndexFile,
} from '../../src/search/engine/index/index-format';

/** A search index as text, with its size in bytes after gzip. */
export interface GrownIndex {
  sections: number;
  text: string;
  gzipped: number;
}

/**
 * The built index, repeated to at least `sections` sections. The rarer half of the terms differ in each copy, as new
 * pages bring new words.
 */
export function growIndex(folder: string, sections: number | null): GrownIndex {
  const text = readFileSync(path.join(folder, indexPath), 'utf8');
  const index = JSON.parse(text) as SearchIndexFile;
  const size = index.entries.length;
  const copies = sections === null ? 1 : Math.ceil(sections / size);
  return describe(copies === 1 ? index : repeat(index, copies));
}

function repeat(
  { format, pages, entries, causes, terms }: SearchIndexFile,
  copies: number,
): SearchIndexFile {
  const unpacked = unpackTerms(terms);
  const counts = [...unpacked.values()].map(({ text }) => text.length).sort((a, b) => a - b);
  const median = counts[Math.floor(counts.length / 2)]!;
  const grown = new Map<string, Postings>();
  const rows: EntryRow[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [page, ...rest] of entries) rows.push([page + copy * pages.length, ...rest]);
    for (const [term, { alias, text }] of unpacked) {
      const name = copy > 0 && text.length <= median ? `${term}${toLetters(copy)}` : term;
      const lists = grown.get(name) ?? { alias: [], text: [] };
      lists.alias.push(...alias.map((entry) => entry + copy * entries.length));
      lists.text.push(...text.map((entry) => entry + copy * entries.length));
      grown.set(name, lists);
    }
  }
  return {
    format,
    pages: Array.from({ length: copies }, (_, copy) =>
      pages.map(([page, title]) => [copy === 0 ? page : `/copy-${copy}${page}`, title] as const),
    ).flat(),
    entries: rows,
    causes,
    terms: packTerms(grown),
  };
}

/** Letters, because words with digits are not corrected. */
const toLetters = (number: number): string =>
  number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));

function describe(index: SearchIndexFile): GrownIndex {
  const text = JSON.stringify(index);
  return { sections: index.entries.length, text, gzipped: gzipSync(text, { level: 9 }).length };
}
