/** A word of a text: where it stands and the terms it is found by, the whole word first. */
export interface Word {
  start: number;
  end: number;
  /** Lower case, without accents: `X-Request-Id` gives `x-request-id`, `request`, `id`. */
  terms: readonly [string, ...string[]];
}

const wordForm = /[\p{L}\p{N}]+(?:[_.'’-][\p{L}\p{N}]+)*/gu;
const accents = /\p{M}+/gu;

/** The words of a text in their order; names like `wait_seconds` and `errors.json` are kept whole and split. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(wordForm)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    terms: termsOf(word),
  }));
}

function termsOf(word: string): [string, ...string[]] {
  const whole = word.normalize('NFKD').replace(accents, '').toLowerCase().replace(/['’]/g, '');
  const parts = whole.split(/[_.-]/);
  return parts.length === 1
    ? [whole]
    : [whole, ...parts.filter((part) => part.length > 1 || /\d/.test(part))];
}
