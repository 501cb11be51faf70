/** Decodes percent-encoded text; null where the encoding is invalid, as in `%` or `%E0%A4%A`. Apart, as every page loads it. */
export function decodeComponent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
