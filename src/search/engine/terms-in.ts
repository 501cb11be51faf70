import { stopWords } from './stop-words';
import { wordsIn } from './words-in';

/** The terms a text is found by, each once; words that tell nothing are left out. */
export function termsIn(text: string): Set<string> {
  return new Set(
    wordsIn(text).flatMap(({ terms }) => terms.filter((term) => !stopWords.has(term))),
  );
}
