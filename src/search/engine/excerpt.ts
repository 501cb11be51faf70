import { splitWords } from './query/tokenize';

/** Characters of an excerpt, and of what stands before its first match. */
const maxLength = 140;
const before = 20;

/** The part of a text with the most of the terms, cut at words; its beginning where it has none. */
export function excerptAround(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= maxLength) return text;
  const found = splitWords(text).filter((word) => word.terms.some((term) => terms.has(term)));
  const starts = found.map(({ start }) => {
    const inside = found.filter(
      (word) => word.start >= start && word.end <= start + maxLength - before,
    );
    return { start, count: new Set(inside.map((word) => word.terms[0])).size };
  });
  const best = starts.reduce((a, b) => (b.count > a.count ? b : a), { start: 0, count: 0 });
  const start = Math.min(best.start - before, text.length - maxLength);
  const from = best.start <= before * 2 ? 0 : text.indexOf(' ', start) + 1;
  const cut = text.slice(from, from + maxLength);
  const isEnd = from + maxLength >= text.length;
  const end = isEnd
    ? cut
    : `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,.:;(·–—-]+$/, '')} …`;
  return from === 0 ? end : `… ${end.replace(/^[\s·]+/, '')}`;
}
