/** Longer texts are pasted, not typed. */
const mostTyped = 100;

const signs = [
  /[\r\n]/,
  /\bBearer\s/i,
  /\beyJ[\w-]{5,}\.?/,
  /^\s*[{[<]/,
  /^\s*(?:curl|http|wget)\s/i,
  /\b(?:authorization|cookie|set-cookie|x-api-key)\s*:/i,
  /\b(?:password|passwd|secret|access|refresh|token|api_key)["']?\s*[:=]/i,
  // A long run of letters and digits is a key, a token or an id.
  /(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}/,
];

/**
 * Whether a text may hold something of the reader’s own: a pasted body, header block, command or token. Such a text
 * is never remembered and never written to the address.
 */
export function isPrivate(text: string): boolean {
  return text.length > mostTyped || signs.some((sign) => sign.test(text));
}
