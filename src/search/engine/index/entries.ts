import type { SearchIndexFile } from './index-format';
import { stemsInOrder } from '../query/tokenize';

/** A section that can be found. */
export interface Entry {
  /** The path of its page, and its own with the anchor. */
  page: string;
  path: string;
  /** As it is shown. */
  title: string;
  /** Where it stands: its code or the heading above it, else its page; empty for a page. */
  place: string;
  /** Its first sentences. */
  text: string;
  /** The words of its title in order, by their stems. */
  titleStems: readonly string[];
}

/** A heading on this many pages is part of their template. */
const minTemplatePages = 3;

/** The entries of an index. A heading that many pages have is shown with its page: “401 · Handle it in code”. */
export function readEntries({ pages, entries }: SearchIndexFile): Entry[] {
  const pagesOf = new Map<string, Set<number>>();
  for (const [page, , title] of entries) {
    pagesOf.set(title, (pagesOf.get(title) ?? new Set()).add(page));
  }
  return entries.map(([number, anchor, title, above, text]) => {
    const [page, pageTitle] = pages[number] ?? ['', ''];
    const isTemplate = anchor !== '' && pagesOf.get(title)!.size >= minTemplatePages;
    const subject = /^\d{3}\b/.exec(pageTitle)?.[0] ?? pageTitle;
    return {
      page,
      path: anchor === '' ? page : `${page}#${anchor}`,
      title: isTemplate ? `${subject} · ${title}` : title,
      place: anchor === '' ? '' : /^\/errors\//.test(page) ? pageTitle : above || pageTitle,
      text,
      titleStems: stemsInOrder(title),
    };
  });
}
