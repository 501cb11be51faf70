import {
  indexFormat,
  packTerms,
  type EntryRow,
  type Postings,
  type SearchIndexFile,
} from '../engine/index/index-format';
import { tokenize } from '../engine/query/tokenize';
import type { Section } from './read-sections';

export interface IndexedPage {
  path: string;
  sections: readonly [Section, ...Section[]];
}

/** The largest index that one file serves well, in bytes after gzip. Beyond it: README.md, “Growth”. */
export const maxIndexBytes = 150_000;
/** Characters of a section’s text that excerpts are taken from: more would make the index grow. */
const textLength = 300;
/** Headings that many sections have: their text counts for the section, or the page, that they stand in. */
export const namelessHeadings: ReadonlySet<string> = new Set([
  'More',
  'What happened',
  'Symptoms',
  'Causes and fixes',
  'Debugging steps',
  'The other accidents',
  'What is computed',
  'Nothing to paste?',
]);
/** It says what the others say. */
const homePath = '/';
/** A word of code is indexed when at most so many sections have it: `raise_for_status`, but not `import`. */
const maxCodeSections = 4;

/**
 * The index of all sections. `aliases` are words by path with anchor, `causes` the paths of causes, the likeliest of a
 * code first; throws on a path without a section.
 */
export function buildIndex(
  rendered: readonly IndexedPage[],
  aliases: ReadonlyMap<string, string>,
  causes: readonly string[] = [],
): SearchIndexFile {
  const pages = rendered.filter(({ path }) => path !== homePath).map(withoutNamelessHeadings);
  const rows = pages.flatMap(({ path, sections }, page) =>
    sections.map((section) => ({
      path: section.anchor === '' ? path : `${path}#${section.anchor}`,
      page,
      section,
    })),
  );
  const numbers = new Map(rows.map(({ path }, entry) => [path, entry]));
  const unknown = [...aliases.keys(), ...causes].filter((path) => !numbers.has(path));
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
    const shown = cutText(lead, textLength);
    for (const term of tokenize(aliases.get(path) ?? '')) post(term, 'alias', entry);
    const derived = tokenize(`${title} ${shown}`);
    const rare = [...tokenize(code)].filter((term) => codeTerms.has(term) && !/\d/.test(term));
    for (const term of new Set([...tokenize(`${lead} ${text}`), ...rare])) {
      if (!derived.has(term)) post(term, 'text', entry);
    }
    return [page, anchor, title, above, shown];
  });
  return {
    format: indexFormat,
    pages: pages.map(({ path, sections }) => [path, sections[0].title] as const),
    entries,
    causes: causes.map((path) => numbers.get(path)!),
    terms: packTerms(postings),
  };
}

function withoutNamelessHeadings({ path, sections }: IndexedPage): IndexedPage {
  const [first, ...others] = sections;
  const top = { ...first, text: `${first.lead} ${first.text}` };
  const kept: [Section, ...Section[]] = [top];
  for (const section of others) {
    if (namelessHeadings.has(section.title)) {
      const parent = [...kept].reverse().find(({ title }) => title === section.above) ?? top;
      parent.text += ` ${section.lead} ${section.text}`;
    } else kept.push({ ...section });
  }
  return { path, sections: kept };
}

/** The build’s warning about an index that has grown too large; null otherwise. Bytes after gzip. */
export function sizeWarning(bytes: number, sections: number): string | null {
  if (bytes <= maxIndexBytes) return null;
  return `The search index is ${Math.round(bytes / 1000)} kB gzipped for ${sections} sections; one file serves up to ${maxIndexBytes / 1000} kB. Split it by section, as src/search/README.md says.`;
}

/** The first words of a text, with `…` where it was cut. */
export function cutText(text: string, limit: number): string {
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
