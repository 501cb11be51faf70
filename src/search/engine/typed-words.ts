import { faintWords, stopWords } from './stop-words';
import type { Vocabulary } from './vocabulary';
import { wordsIn } from './words-in';

/** Words of a long paste that are looked at, and those of them that are looked for. */
const maxRead = 60;
const maxWords = 12;

/**
 * The words to look for in a typed text, each once. Names the index knows are kept whole, those of titles and
 * aliases also where they were typed with blanks (`wait seconds`); other compounds are split; words that tell
 * nothing are left out where others do.
 */
export function typedWords(typed: string, vocabulary: Vocabulary): string[] {
  const words = wordsIn(typed)
    .slice(0, maxRead)
    .flatMap(({ terms: [whole, ...parts] }) =>
      parts.length === 0 || isName(whole, vocabulary) ? [whole] : parts,
    );
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = [3, 2]
      .flatMap((length) => {
        const run = words.slice(at, at + length);
        return run.length === length ? [run.join('_'), run.join('-')] : [];
      })
      .find((candidate) => vocabulary.isStrong(candidate));
    joined.push(name ?? words[at]!);
    if (name !== undefined) at += name.split(/[_-]/).length - 1;
  }
  const all = [...new Set(joined)];
  const telling = all.filter((word) => !stopWords.has(word));
  const clear = telling.filter((word) => !faintWords.has(word));
  return ([clear, telling, all].find(({ length }) => length > 0) ?? []).slice(0, maxWords);
}

const isName = (whole: string, { has, startingWith, nearest }: Vocabulary): boolean =>
  has(whole) || startingWith(whole).length > 0 || nearest(whole).terms.length > 0;
