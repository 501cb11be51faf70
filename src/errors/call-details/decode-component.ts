/** Percent-encoded text from an address, decoded; null where it is badly encoded, as in `%` or `%E0%A4`. */
export function decodeComponent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
