/** The Markdown alternate of a page, both from the site’s base: `/errors/throttled/` has `/errors/throttled.md`, `/` has `/index.md`. */
export function markdownPath(page: string): string {
  return page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`;
}
