import { termsIn } from '../engine/terms-in';
import { indexFormat, type EntryRow, type SearchIndexFile } from '../engine/index-file';
import { packNumbers } from '../engine/postings';
import { cutExcerpt } from './cut-excerpt';
import type { Section } from './read-sections';

/** A page’s path from the site’s base, with its sections. */
export interface IndexedPage {
  path: string;
  sections: readonly [Section, ...Section[]];
}

/** Characters of an entry’s first words; more would make the index grow, fewer would not tell enough. */
const excerptLength = 100;
/** A word of code is kept where at most this many sections have it: `import` tells nothing, `raise_for_status` does. */
const mostCodeSections = 4;

/**
 * The index of all sections. `aliases` gives further words by path with anchor; throws where such a path
 * has no section, since nobody would find it.
 */
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
  const lost = [...aliases.keys()].filter((path) => !paths.has(path));
  if (lost.length > 0) throw new Error(`No page has these sections any more: ${lost.join(', ')}`);

  const codeTerms = rareTerms(rows.map(({ section }) => section.code));
  const postings = new Map<string, { alias: number[]; text: number[] }>();
  const post = (term: string, field: 'alias' | 'text', entry: number): void => {
    const lists = postings.get(term) ?? { alias: [], text: [] };
    lists[field].push(entry);
    postings.set(term, lists);
  };
  const entries = rows.map(({ path, page, section }, entry): EntryRow => {
    const { anchor, title, above, lead, text, code } = section;
    const excerpt = cutExcerpt(lead, excerptLength);
    for (const term of termsIn(aliases.get(path) ?? '')) post(term, 'alias', entry);
    const shown = termsIn(`${title} ${excerpt}`);
    const rare = [...termsIn(code)].filter((term) => codeTerms.has(term) && !/\d/.test(term));
    for (const term of new Set([...termsIn(`${lead} ${text}`), ...rare])) {
      if (!shown.has(term)) post(term, 'text', entry);
    }
    return [page, anchor, title, above, excerpt];
  });
  return {
    format: indexFormat,
    pages: pages.map(({ path, sections }) => [path, sections[0].title] as const),
    entries,
    terms: [...postings]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, { alias, text }]) => `${term}|${packNumbers(alias)}|${packNumbers(text)}`)
      .join('\n'),
  };
}

/** The terms that few of the texts have. */
function rareTerms(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of termsIn(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([term, count]) => (count <= mostCodeSections ? [term] : [])));
}
