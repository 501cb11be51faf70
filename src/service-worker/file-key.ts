/** The address a file is kept under: without query and fragment, so that there is one copy of it. */
export function fileKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
