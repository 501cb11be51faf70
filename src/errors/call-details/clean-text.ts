/** Combining marks beyond the third on one character. */
const manyMarks = /(\p{M}{3})\p{M}+/gu;
/** Control, format (bidirectional and zero-width), unassigned and surrogate characters. */
const unseen = /\p{C}/gu;

/**
 * Text from outside made fit to show: invisible and direction-changing characters and piles of
 * accents removed, white space collapsed, at most `limit` characters with `…` where it was cut.
 */
export function cleanText(text: string, limit: number): string {
  const shown = text
    .slice(0, limit * 4)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(unseen, '')
    .replace(manyMarks, '$1')
    .trim();
  const characters = Array.from(shown);
  if (characters.length <= limit && text.length <= limit * 4) return shown;
  return `${characters.slice(0, limit - 1).join('')}…`;
}
