import type { ExpandedTerm } from './query';
import { splitWords } from './tokenize';

/** The typed text in lower case, with misspelt words and parts of names corrected. */
export function correctTypos(
  typed: string,
  words: readonly Pick<ExpandedTerm, 'word' | 'meant'>[],
): string {
  const meant = new Map(words.map((known) => [known.word, known.meant]));
  const text = typed.toLowerCase();
  let corrected = '';
  let end = 0;
  for (const word of splitWords(text)) {
    const whole = meant.get(word.terms[0]);
    const parts = text.slice(word.start, word.end).split(/([_.-])/);
    corrected += text.slice(end, word.start);
    corrected += whole ?? parts.map((part) => meant.get(part) ?? part).join('');
    end = word.end;
  }
  return corrected + text.slice(end);
}
