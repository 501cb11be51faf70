/** Combining marks beyond the third on one character. */
const excessMarks = /(\p{M}{3})\p{M}+/gu;
/** Control, format (bidirectional and zero-width), unassigned and surrogate characters. */
const invisible = /\p{C}/gu;

/**
 * Makes untrusted text fit to show: removes invisible and direction-changing characters and piles of accents,
 * collapses white space, and cuts to `limit` characters, the last of which is then `…`.
 */
export function sanitizeText(text: string, limit: number): string {
  const shown = text
    .slice(0, limit * 4)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(invisible, '')
    .replace(excessMarks, '$1')
    .trim();
  const characters = Array.from(shown);
  if (characters.length <= limit && text.length <= limit * 4) return shown;
  return `${characters.slice(0, limit - 1).join('')}…`;
}
