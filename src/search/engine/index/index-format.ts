/** The format that this code writes and reads. Another one means that page and index are of different builds. */
export const indexFormat = 2;

/** From the site’s base. */
export const indexPath = '/search-index.json';

/**
 * A section: its page by number, its anchor (empty for the page itself), the title of the heading above (or empty), the
 * first sentences of its text.
 */
export type EntryRow = readonly [
  page: number,
  anchor: string,
  title: string,
  above: string,
  text: string,
];

export interface SearchIndexFile {
  format: number;
  pages: readonly (readonly [path: string, title: string])[];
  entries: readonly EntryRow[];
  /** The entries that are causes of a code, the likeliest of each code first. */
  causes: readonly number[];
  /** As `packTerms` writes them. */
  terms: string;
}

/** The entries that have a term as an alias, or in their text beyond title and first sentences, by ascending number. */
export interface Postings {
  alias: number[];
  text: number[];
}

/** The index is missing or unreadable; the message is for readers. */
export class IndexError extends Error {}

/** A line `term|alias|text` for each term, sorted; entries as differences in base 36, separated by spaces. */
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
