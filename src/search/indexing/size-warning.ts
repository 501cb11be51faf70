/** The largest index that one file serves well, gzipped; above, split it by page group. See the README. */
export const mostIndexBytes = 150_000;

/** What the build says about an index that has grown too large; null while it has not. Bytes are gzipped. */
export function sizeWarning(bytes: number, sections: number): string | null {
  if (bytes <= mostIndexBytes) return null;
  return `The search index is ${Math.round(bytes / 1000)} kB gzipped for ${sections} sections; one file serves up to ${mostIndexBytes / 1000} kB. Split it by section, as src/search/README.md says.`;
}
