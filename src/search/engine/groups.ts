/** The groups of results. */
export const groups = ['Codes', 'Guide', 'Examples'] as const;

/** One of the groups of results. */
export type Group = (typeof groups)[number];

/** The group of a page’s entries, by its path from the site’s base. */
export function groupOf(page: string): Group {
  if (page.startsWith('/errors/')) return 'Codes';
  return page === '/API_EXAMPLES/' || page === '/TESTING/' ? 'Examples' : 'Guide';
}
