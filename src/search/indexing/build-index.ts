import {
  indexFormat,
  packTerms,
  type EntryRow,
  type Postings,
  type SearchIndexFile,
} from '../engine/index-format';
import { tokenize } from '../engine/tokenize';
import type { Section } from './read-sections';

export interface IndexedPage {
  path: string;
  sections: readonly [Section, ...Section[]];
}

/** The largest index that one file serves well, in bytes after gzip. Beyond it: README.md, “Growth”. */
export const maxIndexBytes = 150_000;
/** Characters of an excerpt: more would make the index grow, fewer would say too little. */
const excerptLength = 100;
/** A word of code is indexed when at most so many sections have it: `raise_for_status`, but not `import`. */
const maxCodeSections = 4;

/** The index of all sections. `aliases` are words by path with anchor; throws on a path without a section. */
export function buildIndex(
  pages: readonly IndexedPage[],
  aliases: ReadonlyMap<string, string>,
): SearchIndexFile {
  const rows = pages.flatMap(({ path, sections }, page) =>
    sections.map((section) => ({
      path: section.anchor === '' ? path : `${path}#${section.anchor}`,
      page,
      section,
    })),
  );
  const paths = new Set(rows.map(({ path }) => path));
  const unknown = [...aliases.keys()].filter((path) => !paths.has(path));
  if (unknown.length > 0)
    throw new Error(`No page has these sections any more: ${unknown.join(', ')}`);

  const codeTerms = rareTerms(rows.map(({ section }) => section.code));
  const postings = new Map<string, Postings>();
  const post = (term: string, field: keyof Postings, entry: number): void => {
    const lists = postings.get(term) ?? { alias: [], text: [] };
    lists[field].push(entry);
    postings.set(term, lists);
  };
  const entries = rows.map(({ path, page, section }, entry): EntryRow => {
    const { anchor, title, above, lead, text, code } = section;
    const excerpt = cutExcerpt(lead);
    for (const term of tokenize(aliases.get(path) ?? '')) post(term, 'alias', entry);
    const shown = tokenize(`${title} ${excerpt}`);
    const rare = [...tokenize(code)].filter((term) => codeTerms.has(term) && !/\d/.test(term));
    for (const term of new Set([...tokenize(`${lead} ${text}`), ...rare])) {
      if (!shown.has(term)) post(term, 'text', entry);
    }
    return [page, anchor, title, above, excerpt];
  });
  return {
    format: indexFormat,
    pages: pages.map(({ path, sections }) => [path, sections[0].title] as const),
    entries,
    terms: packTerms(postings),
  };
}

/** The build’s warning about an index that has grown too large; null otherwise. Bytes after gzip. */
export function sizeWarning(bytes: number, sections: number): string | null {
  if (bytes <= maxIndexBytes) return null;
  return `The search index is ${Math.round(bytes / 1000)} kB gzipped for ${sections} sections; one file serves up to ${maxIndexBytes / 1000} kB. Split it by section, as src/search/README.md says.`;
}

/** The first words of a text, with `…` where it was cut. */
export function cutExcerpt(text: string, limit = excerptLength): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > limit / 2 ? end : cut.length).replace(/[\s,.:;(–—-]+$/, '')}…`;
}

/** The terms of at most `maxCodeSections` of the texts. */
function rareTerms(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of tokenize(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([term, count]) => (count <= maxCodeSections ? [term] : [])));
}
