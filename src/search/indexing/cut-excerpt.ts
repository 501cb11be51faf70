/** The first words of a text, at most `limit` characters, with `…` where it was cut. */
export function cutExcerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > limit / 2 ? end : cut.length).replace(/[\s,.:;(–—-]+$/, '')}…`;
}
