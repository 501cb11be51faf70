const mark = ' ↵ ';

/** A text as a field of one line shows it: each line break as a sign. */
export function shownLines(text: string): string {
  return text.replace(/\r\n?|\n/g, mark);
}

/** The text that a field of one line shows, with its line breaks. */
export function typedLines(shown: string): string {
  return shown.replaceAll(mark, '\n');
}
