import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { markdownPath } from './markdown-path';

/** Where the pages are published. */
export interface PublishedSite {
  /** The site’s URL with its base path, e.g. `https://docs.upstream.example.com/`. */
  siteUrl: string;
  /** The paths of all pages from the site’s base, e.g. `/errors/throttled/`. */
  pages: ReadonlySet<string>;
}

/** Makes every link absolute, those to pages of the site to their Markdown. Links within the page, at `pageUrl`, stay. */
export function rewriteLinks(tree: Root, pageUrl: string, { siteUrl, pages }: PublishedSite): void {
  visit(tree, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
    // A copy: the tree of the page has the same object.
    node.properties = { ...node.properties, href: rewrite(new URL(href, pageUrl)) };
  });

  function rewrite(url: URL): string {
    if (url.hash !== '' && url.href === pageUrl + url.hash) return url.hash;
    const path = `/${url.href.slice(siteUrl.length).replace(/[?#].*/, '')}`;
    const isPage = url.href.startsWith(siteUrl) && pages.has(path);
    return isPage ? siteUrl + markdownPath(path).slice(1) + url.hash : url.href;
  }
}
