const lineBreak = ' ↵ ';

/** A text as a single-line field shows it, each line break as a visible character. */
export function showLineBreaks(text: string): string {
  return text.replace(/\r\n?|\n/g, lineBreak);
}

/** The inverse of `showLineBreaks`. */
export function restoreLineBreaks(shown: string): string {
  return shown.replaceAll(lineBreak, '\n');
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
