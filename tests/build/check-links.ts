import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page or a style sheet of the built site. */
export interface BuiltFile {
  /** Its path, e.g. `/errors/throttled/`. */
  url: string;
  ids: ReadonlySet<string>;
  /** Links, images, scripts and styles, as written. */
  links: readonly string[];
}

/** Reads the anchors of a page and what it links to and loads. */
export function parsePage(url: string, html: string): BuiltFile {
  const ids = new Set<string>();
  const links: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    const { id, name, href, src, srcSet, poster } = properties;
    for (const anchor of [id, tagName === 'a' ? name : undefined]) {
      if (typeof anchor === 'string') ids.add(anchor);
    }
    const candidates = typeof srcSet === 'string' ? srcSet.split(/\s*,\s+/) : [];
    for (const link of [href, src, poster, ...candidates.map((one) => one.split(/\s/)[0])]) {
      if (typeof link === 'string') links.push(link);
    }
  });
  return { url, ids, links };
}

/** Reads what a style sheet loads. */
export function parseStyles(url: string, css: string): BuiltFile {
  const urls = css.matchAll(/url\(\s*(?!["']?data:)(["']?)(.*?)\1\s*\)/g);
  const links = [...urls].map(([, , link = '']) => link);
  return { url, ids: new Set(), links };
}

/** Every page and style sheet of a built site, and the paths of all its files; a page's path ends with its folder. */
export function readSite(folder: string): { pages: BuiltFile[]; files: Set<string> } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const read = (end: string, parse: (url: string, text: string) => BuiltFile): BuiltFile[] =>
    files
      .filter((file) => file.endsWith(end))
      .map((file) => parse(pathOf(file), readFileSync(path.join(folder, file), 'utf8')));
  return {
    pages: [...read('.html', parsePage), ...read('.css', parseStyles)],
    files: new Set(files.filter((file) => path.extname(file) !== '').map(pathOf)),
  };
}

/** One line for each link to a page, a file or an anchor that the site does not have, and how many links were checked. Links to other hosts are not followed. */
export function checkLinks(
  pages: readonly BuiltFile[],
  files: ReadonlySet<string>,
): { checked: number; problems: string[] } {
  const origin = 'https://site.invalid';
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  let checked = 0;
  const problems = pages.flatMap(({ url, links }) =>
    [...new Set(links)].flatMap((link) => {
      const target = new URL(link, origin + url);
      if (target.origin !== origin) return [];
      checked += 1;
      const pathname = decodeURIComponent(target.pathname);
      if (!files.has(pathname)) return [`${url} links to ${link}, which does not exist`];
      const anchor = decodeURIComponent(target.hash.slice(1));
      // Arguments for an error page, e.g. #wait_seconds=42, are not an anchor.
      if (anchor === '' || anchor.includes('=')) return [];
      const page = byUrl.get(pathname);
      if (!page || page.ids.has(anchor)) return [];
      return [`${url} links to ${link}, and that page has no such anchor`];
    }),
  );
  return { checked, problems };
}
