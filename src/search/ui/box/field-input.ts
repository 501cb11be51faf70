import { maxInput } from '../../../errors/recognition/parse-response';

const lineBreak = ' ↵ ';

/** A text as a single-line field shows it, each line break as a visible character. */
export function showLineBreaks(text: string): string {
  return text.replace(/\r\n?|\n/g, lineBreak);
}

/** The inverse of `showLineBreaks`. */
export function restoreLineBreaks(shown: string): string {
  return shown.replaceAll(lineBreak, '\n');
}

/** Whether a text fills the field, which cuts what is longer; less than a line break may be free. */
export function isCutInField(text: string): boolean {
  return showLineBreaks(text).length > maxInput - lineBreak.length;
}

/** Inserts a text into the focused field as if it was typed, so that the reader can undo it. */
export function insertText(text: string): void {
  // Deprecated, but there is no other way that can be undone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, showLineBreaks(text.trim()).slice(0, maxInput));
}

let isEnterPending = false;

/** Remembers an Enter in the search field before there are results to choose from. */
export function noteEarlyEnter({ key, target }: KeyboardEvent): void {
  isEnterPending =
    key === 'Enter' && target instanceof Element && target.matches('[data-search-field]');
}

/** Whether an Enter waits for the first result; resets it. */
export function takeEarlyEnter(): boolean {
  const wasPending = isEnterPending;
  isEnterPending = false;
  return wasPending;
}
