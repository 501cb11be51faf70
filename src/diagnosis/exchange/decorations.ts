import type { Span } from './exchange';

/** An input without what terminals, editors, chats and logs put around it. */
export interface Undecorated {
  text: string;
  /** The same span in the input as it was pasted. */
  toInput: (position: number) => number;
}

const maxSample = 200;
const escape = '\u001b';
/** Colours and cursor movements of a terminal. */
const ansi = new RegExp(`${escape}\\[[0-9;?]{0,20}[A-Za-z]`, 'g');

/** What may stand before every line: line numbers, the name of a container, a quoted mail’s sign, logcat’s columns. */
const prefixes: readonly RegExp[] = [
  /^\s{0,8}\d{1,6}(?:\s?[|:│→]|\s)[ \t]/,
  /^[\w.-]{1,60}\s{1,20}\|\s/,
  /^>\s(?=[<>*{}] |HTTP\/|[A-Za-z][\w-]*:|[A-Z]{3,7} |\s*$|[{[])/,
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s{1,4}\d{1,7}-\d{1,7}\s{1,4}\S{1,60}\s{1,20}\S{1,80}\s{1,20}[VDIWEA]\s{1,2}/,
];

/** A line that only an exchange has: its block may be indented. */
const telling = /(?:^|\n)[ \t]{2,12}(?:[<>] [A-Za-z:]|HTTP\/\d|[A-Z]{3,7} \S{1,200} HTTP\/)/;

/** Removes colours, prefixes that every line has, and the indentation of blocks that show an exchange. */
export function undecorate(input: string): Undecorated {
  const removed: Span[] = [];
  if (input.includes(escape))
    for (const { 0: found, index } of input.matchAll(ansi))
      removed.push({ start: index, end: index + found.length });
  const plain = without(input, removed);
  const margins = marginsOf(plain.text);
  if (margins.length === 0) return plain;
  const inner = without(plain.text, margins);
  return { text: inner.text, toInput: (position) => plain.toInput(inner.toInput(position)) };
}

function marginsOf(text: string): Span[] {
  const lines = text.split('\n');
  const sample = lines.filter((line) => line.trim() !== '').slice(0, maxSample);
  const prefix =
    sample.length < 3
      ? undefined
      : prefixes.find((pattern) => sample.every((line) => pattern.test(line.slice(0, 300))));
  // Line numbers follow each other; statuses and amounts do not.
  const numbers = sample.map((line) => Number(/\d{1,6}/.exec(line.slice(0, 20))?.[0]));
  const isOther =
    prefix === prefixes[0] &&
    numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0));
  // Every line of curl’s own output may begin with its sign.
  const isOwn = prefix === prefixes[2] && !sample.some((line) => /^> (?:[<>] |HTTP\/)/.test(line));
  if (prefix && !isOwn && !isOther) return prefixSpans(lines, prefix);
  return telling.test(text) ? indentations(lines) : [];
}

function prefixSpans(lines: readonly string[], prefix: RegExp): Span[] {
  let start = 0;
  return lines.flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const length = prefix.exec(line.slice(0, 300))?.[0].length ?? 0;
    return length > 0 ? [{ start: from, end: from + length }] : [];
  });
}

/** The common indentation of each run of indented lines that shows an exchange. */
function indentations(lines: readonly string[]): Span[] {
  const spans: Span[] = [];
  let block: Span[] = [];
  let least = Infinity;
  let isTelling = false;
  const finish = (): void => {
    if (isTelling)
      for (const { start, end } of block) spans.push({ start, end: Math.min(start + least, end) });
    block = [];
    least = Infinity;
    isTelling = false;
  };
  let start = 0;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    const indent = /^[ \t]{0,12}/.exec(line)?.[0].length ?? 0;
    if (!isBlank && indent < 2) finish();
    else {
      block.push({ start, end: start + indent });
      if (!isBlank) least = Math.min(least, indent);
      isTelling ||= telling.test(line.slice(0, 300));
    }
    start += line.length + 1;
  }
  finish();
  return spans.filter(({ start: from, end }) => end > from);
}

/** The text without some spans, which are in order. */
function without(text: string, spans: readonly Span[]): Undecorated {
  if (spans.length === 0) return { text, toInput: (position) => position };
  const parts: string[] = [];
  // For each kept part where it starts in the result, and how far it was moved.
  const starts: number[] = [];
  const shifts: number[] = [];
  let kept = 0;
  let at = 0;
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    parts.push(text.slice(at, start));
    starts.push(kept);
    shifts.push(at - kept);
    kept += start - at;
    at = end;
  }
  const toInput = (position: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return position + (shifts[low] ?? 0);
  };
  return { text: parts.join(''), toInput };
}
