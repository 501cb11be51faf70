import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { twinPath } from './markdown-path';
import type { TwinSite } from './markdown-page';

/** Makes every link absolute; those to a page of the site lead to its twin, those within the page stay. `page` is the page’s own address. */
export function linkToTwins(tree: Root, page: string, { address, pages }: TwinSite): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
    properties.href = linkFrom(new URL(href, page));
  });

  function linkFrom(url: URL): string {
    if (url.hash !== '' && url.href === page + url.hash) return url.hash;
    const path = `/${url.href.slice(address.length).replace(/[?#].*/, '')}`;
    const isPage = url.href.startsWith(address) && pages.has(path);
    return isPage ? address + twinPath(path).slice(1) + url.hash : url.href;
  }
}
