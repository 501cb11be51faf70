/** The address of a page’s content: Docusaurus writes its own data without the slash that the site’s addresses end with. */
export function contentPath(permalink: string): string {
  return permalink.endsWith('/') ? permalink : `${permalink}/`;
}
