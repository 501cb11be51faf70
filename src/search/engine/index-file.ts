/** The format this code writes and reads; another number means that page and file are of different builds. */
export const indexFormat = 1;

/** Where the index lies, from the site’s base. */
export const indexPath = '/search-index.json';

/** One section of a page: the page’s number, the anchor (empty for the page itself), its title, the title of the heading above (empty for none), its first words. */
export type EntryRow = readonly [
  page: number,
  anchor: string,
  title: string,
  above: string,
  excerpt: string,
];

/** The search index as it is published: small, and read without further parsing. */
export interface SearchIndexFile {
  format: number;
  /** Path and title. */
  pages: readonly (readonly [path: string, title: string])[];
  entries: readonly EntryRow[];
  /**
   * One line a term, sorted: the term, `|`, the entries that have it as an alias, `|`, the entries that have
   * it in their text beyond title and excerpt. Entries by number, packed.
   */
  terms: string;
}
