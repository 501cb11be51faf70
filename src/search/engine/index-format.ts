/** The format this code writes and reads. Another number means that page and file come from different builds. */
export const indexFormat = 1;

/** Relative to the site’s base. */
export const indexPath = '/search-index.json';

/** One section of a page. */
export type EntryRow = readonly [
  /** Its number in `pages`. */
  page: number,
  /** Empty for the page itself. */
  anchor: string,
  title: string,
  /** The title of the heading above; empty without one. */
  above: string,
  /** Its first words. */
  excerpt: string,
];

/** The published search index. */
export interface SearchIndexFile {
  format: number;
  pages: readonly (readonly [path: string, title: string])[];
  entries: readonly EntryRow[];
  /** As `packTerms` writes them. */
  terms: string;
}

/** The entries of a term, by ascending number. */
export interface Postings {
  /** The entries that have it as an alias. */
  alias: number[];
  /** The entries that have it in their text, beyond title and excerpt. */
  text: number[];
}

/** No index can be read; the message is for readers. */
export class IndexError extends Error {}

/** One line `term|alias|text` a term, sorted; entries as differences in base 36, separated by spaces. */
export function packTerms(terms: ReadonlyMap<string, Postings>): string {
  return [...terms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, { alias, text }]) => `${term}|${packNumbers(alias)}|${packNumbers(text)}`)
    .join('\n');
}

/** The inverse of `packTerms`. */
export function unpackTerms(packed: string): Map<string, Postings> {
  return new Map(
    packed.split('\n').map((line) => {
      const [term = '', alias = '', text = ''] = line.split('|');
      return [term, { alias: unpackNumbers(alias), text: unpackNumbers(text) }];
    }),
  );
}

function packNumbers(numbers: readonly number[]): string {
  return numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(36)).join(' ');
}

function unpackNumbers(text: string): number[] {
  if (text === '') return [];
  let number = 0;
  return text.split(' ').map((difference) => (number += parseInt(difference, 36)));
}
