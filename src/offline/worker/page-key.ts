/** The address a page is kept under: with its slash, without query (it may hold typed words) and fragment. */
export function pageKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith('/') ? pathname : `${pathname}/`);
}
