/** Where a page’s text as Markdown lies, by its path from the site’s base: `/errors/throttled/` has `/errors/throttled.md`, `/` has `/index.md`. */
export function twinPath(page: string): string {
  return page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`;
}
