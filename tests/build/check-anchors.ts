import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path, e.g. `/errors/throttled/`. */
  url: string;
  ids: ReadonlySet<string>;
  /** What its links say, as written. */
  links: readonly string[];
}

/** Reads what one page can be linked to by, and what it links to. Needs a DOM (jsdom). */
export function parseBuiltPage(url: string, html: string): BuiltPage {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const elements = [...document.querySelectorAll('[id], [name], a[href]')];
  const values = (name: string): string[] =>
    elements.map((element) => element.getAttribute(name)).filter((value) => value !== null);
  return { url, ids: new Set([...values('id'), ...values('name')]), links: values('href') };
}

/** Every page of a built site. */
export function readBuiltPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      parseBuiltPage(
        `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        readFileSync(path.join(folder, file), 'utf8'),
      ),
    );
}

/** Problems where a link leads to a page or an anchor that the site does not have, and the number of links looked at. */
export function checkAnchors(pages: readonly BuiltPage[]): { checked: number; problems: string[] } {
  const origin = 'https://site.invalid';
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  let checked = 0;
  const problems = pages.flatMap(({ url, links }) =>
    [...new Set(links)].flatMap((link) => {
      const target = new URL(link, origin + url);
      if (target.origin !== origin || /\.(?!html$)[a-z]+$/.test(target.pathname)) return [];
      checked += 1;
      const page = byUrl.get(target.pathname);
      if (!page) return [`${url} links to ${link}, and there is no such page`];
      const anchor = decodeURIComponent(target.hash.slice(1));
      // Arguments of a link to an error page, e.g. #wait_seconds=42, are no anchor.
      if (anchor === '' || anchor.includes('=') || page.ids.has(anchor)) return [];
      return [`${url} links to ${link}, and that page has no such anchor`];
    }),
  );
  return { checked, problems };
}
