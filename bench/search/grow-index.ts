import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexPath, type EntryRow, type SearchIndexFile } from '../../src/search/engine/index-file';
import { packNumbers, unpackNumbers } from '../../src/search/engine/postings';

/** A search index as text, with its size in bytes after gzip. */
export interface GrownIndex {
  sections: number;
  text: string;
  gzipped: number;
}

/**
 * The built index, or one of at least `sections` sections: whole copies of it. Each copy's rarer half of the terms
 * are words of its own, as new pages bring new words.
 */
export function growIndex(folder: string, sections: number | null): GrownIndex {
  const text = readFileSync(path.join(folder, indexPath), 'utf8');
  const index = JSON.parse(text) as SearchIndexFile;
  const size = index.entries.length;
  const copies = sections === null ? 1 : Math.ceil(sections / size);
  return describe(copies === 1 ? index : repeat(index, copies));
}

function repeat(
  { format, pages, entries, terms }: SearchIndexFile,
  copies: number,
): SearchIndexFile {
  const lines = terms.split('\n').map((line) => {
    const [term = '', alias = '', words = ''] = line.split('|');
    return { term, alias: unpackNumbers(alias), text: unpackNumbers(words) };
  });
  const often = [...lines].map((line) => line.text.length).sort((a, b) => a - b)[
    Math.floor(lines.length / 2)
  ]!;
  const grown = new Map<string, { alias: number[]; text: number[] }>();
  const rows: EntryRow[] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [page, ...rest] of entries) rows.push([page + copy * pages.length, ...rest]);
    for (const { term, alias, text } of lines) {
      const name = copy > 0 && text.length <= often ? `${term}${toLetters(copy)}` : term;
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
    terms: [...grown]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, { alias, text }]) => `${term}|${packNumbers(alias)}|${packNumbers(text)}`)
      .join('\n'),
  };
}

/** A number as letters, so that the grown words have no digits and are corrected like others. */
const toLetters = (number: number): string =>
  number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));

function describe(index: SearchIndexFile): GrownIndex {
  const text = JSON.stringify(index);
  return { sections: index.entries.length, text, gzipped: gzipSync(text, { level: 9 }).length };
}
