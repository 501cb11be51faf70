/** The search page, from the site’s base. */
export const searchPath = '/search/';
