/** The id of a page’s text, where the skip link leads. */
export const mainTextId = 'main-text';
