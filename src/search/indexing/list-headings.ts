import GithubSlugger from 'github-slugger';
import { visit } from 'unist-util-visit';
import { errors } from '../../contract/errors';
import { errorPath, searchPath, statusPath } from '../../contract/site';
import { causes } from '../../errors/causes';
import { knownStatuses } from '../../errors/statuses';
import { reasonPhrases } from '../../contract/http-statuses';
import { parsePage, titleAndAnchor } from '../../samples/markdown-page';
import { namelessHeadings } from './build-index';

/** A code, page or heading in the list from A to Z. */
export interface ListedHeading {
  title: string;
  /** From the site’s base, with its anchor. */
  path: string;
  /** The title of its page; empty for a page. */
  page: string;
}

export interface MarkdownPage {
  /** From the site’s base. */
  path: string;
  title: string;
  markdown: string;
}

/** A heading on this many pages is part of their template and leads nowhere in particular. */
const minTemplatePages = 3;

/** Codes, statuses, causes, pages and their headings of levels 2 and 3, from A to Z. */
export function listHeadings(pages: readonly MarkdownPage[]): ListedHeading[] {
  const headings = pages
    .filter(({ path }) => path !== searchPath)
    .flatMap((page) => headingsOf(page));
  const counts = new Map<string, number>();
  for (const { title } of headings) counts.set(title, (counts.get(title) ?? 0) + 1);
  const listedApart = new Set([
    searchPath,
    ...errors.map(({ code }) => errorPath(code)),
    ...knownStatuses.map(statusPath),
  ]);
  const listed = [
    ...errors.map(({ code }) => ({ title: code, path: errorPath(code), page: '' })),
    ...errors.flatMap(({ code }) =>
      causes[code].map(({ id, title }) => ({
        title,
        path: `${errorPath(code)}#${id}`,
        page: code,
      })),
    ),
    ...knownStatuses.map((status) => ({
      title: `${status} ${reasonPhrases[status]}`,
      path: statusPath(status),
      page: '',
    })),
    ...pages
      .filter(({ path }) => !listedApart.has(path))
      .map(({ path, title }) => ({ title, path, page: '' })),
    ...headings.filter(
      ({ title }) => !namelessHeadings.has(title) && (counts.get(title) ?? 0) < minTemplatePages,
    ),
  ];
  const byTitle = new Intl.Collator('en', { numeric: true });
  return listed.sort((a, b) => byTitle.compare(a.title, b.title) || (a.path < b.path ? -1 : 1));
}

function headingsOf({ path, title: page, markdown }: MarkdownPage): ListedHeading[] {
  const headings: ListedHeading[] = [];
  const slugger = new GithubSlugger();
  visit(parsePage(path, markdown).tree, 'heading', (node) => {
    const { title, anchor } = titleAndAnchor(node, slugger);
    if (node.depth === 2 || node.depth === 3)
      headings.push({ title, path: `${path}#${anchor}`, page });
  });
  return headings;
}
