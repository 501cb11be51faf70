import type { SpannedText } from '../exchange';

/** A word of a command line without its quotes. */
export type Word = SpannedText;

/** Commands end here at the latest. */
const maxWords = 400;

/**
 * The words of a POSIX shell’s command from a position on, with `\` line breaks, quotes and `$'…'`; `next` is where
 * the command ends. Variables stay as written and are marked: only the shell knows their values.
 */
export function bashWords(input: string, from: number): { words: Word[]; next: number } {
  const words: Word[] = [];
  let at = from;
  while (at < input.length && words.length < maxWords) {
    const character = input[at] ?? '';
    if (character === ' ' || character === '\t') at++;
    else if (character === '\\' && /^\\\r?\n/.test(input.slice(at, at + 3))) {
      at += input[at + 1] === '\r' ? 3 : 2;
    } else if ('\n\r|;&<>)'.includes(character) || (character === '#' && words.length > 0)) break;
    else {
      const word = bashWord(input, at);
      if (word === null) break;
      words.push(word);
      at = word.end;
    }
  }
  return { words, next: at };
}

function bashWord(input: string, start: number): Word | null {
  let text = '';
  let expands = false;
  let at = start;
  for (; at < input.length; at++) {
    const character = input[at] ?? '';
    if (' \t\n\r|;&<>)'.includes(character)) break;
    if (character === "'") {
      const end = input.indexOf("'", at + 1);
      if (end < 0) return null;
      text += input.slice(at + 1, end);
      at = end;
    } else if (character === '$' && input[at + 1] === "'") {
      const end = closing(input, at + 2, "'");
      if (end < 0) return null;
      text += ansiText(input.slice(at + 2, end));
      at = end;
    } else if (character === '"') {
      const end = closing(input, at + 1, '"');
      if (end < 0) return null;
      const inner = input.slice(at + 1, end);
      if (/(?:^|[^\\])[$`]/.test(inner)) expands = true;
      text += inner.replace(/\\(\r?\n|["\\$`])/g, (_, next: string) =>
        next.includes('\n') ? '' : next,
      );
      at = end;
    } else if (character === '\\') {
      at++;
      if (input[at] !== '\n') text += input[at] ?? '';
    } else {
      if (character === '$' || character === '`') expands = true;
      text += character;
    }
  }
  return expands ? { text, start, end: at, expands } : { text, start, end: at };
}

/** Where an unescaped quote is; -1 where there is none. */
function closing(input: string, from: number, quote: string): number {
  for (let at = from; at < input.length; at++) {
    if (input[at] === '\\') at++;
    else if (input[at] === quote) return at;
  }
  return -1;
}

const ansiEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  "'": "'",
  '"': '"',
};

const ansiText = (raw: string): string =>
  raw.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))/g,
    (_, unit?: string, byte?: string, other?: string) =>
      other === undefined
        ? String.fromCharCode(parseInt(unit ?? byte ?? '', 16))
        : (ansiEscapes[other] ?? other),
  );

/** The words of a command of Windows’ cmd, with `^` line breaks and quotes as browsers copy them. */
export function cmdWords(input: string, from: number): { words: Word[]; next: number } {
  const words: Word[] = [];
  let text = '';
  let start = -1;
  let quoted = false;
  let at = from;
  const finish = (end: number): void => {
    if (start >= 0) words.push({ text, start, end });
    text = '';
    start = -1;
  };
  for (; at < input.length && words.length < maxWords; at++) {
    let character = input[at] ?? '';
    if (character === '^') {
      const lineBreak = /^\^\r?\n/.exec(input.slice(at, at + 3))?.[0].length;
      if (lineBreak !== undefined) {
        // Within quotes a caret, a line break and a blank line are how browsers write a line break.
        finish(at);
        at += lineBreak - 1;
        continue;
      }
      character = input[++at] ?? '';
    } else if (character === '\n' || character === '\r') break;
    if (start < 0 && character !== ' ' && character !== '\t') start = at;
    if (character === '\\' && /^\^?"/.test(input.slice(at + 1, at + 3))) {
      at += input[at + 1] === '^' ? 2 : 1;
      text += '"';
    } else if (character === '"') quoted = !quoted;
    else if ((character === ' ' || character === '\t') && !quoted) finish(at);
    else text += character;
  }
  finish(at);
  return { words, next: at };
}
