import type { Span } from '../exchange/exchange';

/** A stretch of a quoted line, marked where it is evidence. */
export interface QuotedPiece {
  text: string;
  isMarked: boolean;
}

/** One line of the input, as it stands there; a long one is cut around what is marked. */
export interface QuotedLine {
  /** From 1. */
  number: number;
  pieces: readonly QuotedPiece[];
}

const maxLines = 8;
/** Characters of a line shown beside the evidence, and of the evidence itself. */
const besideMark = 60;
const maxMark = 120;

/** The lines of the input that hold the evidence, each once, in the input’s order. The work grows with the input. */
export function quoteInput(input: string, spans: readonly Span[]): QuotedLine[] {
  const lines = new Map<number, Span[]>();
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  for (const span of sorted) {
    if (span.end <= span.start) continue;
    let start = lineStart(input, span.start);
    while (start < span.end && (lines.size < maxLines || lines.has(start))) {
      const end = lineEnd(input, start);
      const from = Math.max(start, span.start);
      const to = Math.min(end, span.end);
      if (to > from) lines.set(start, [...(lines.get(start) ?? []), { start: from, end: to }]);
      start = end + 1;
    }
  }
  let number = 1;
  let counted = 0;
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([start, marks]) => {
      for (; ; number += 1) {
        const next = input.indexOf('\n', counted);
        if (next < 0 || next >= start) break;
        counted = next + 1;
      }
      return { number, pieces: piecesOf(input, start, joined(marks)) };
    });
}

const lineStart = (input: string, at: number): number =>
  at === 0 ? 0 : input.lastIndexOf('\n', at - 1) + 1;

/** Before the line break. */
function lineEnd(input: string, start: number): number {
  const end = input.indexOf('\n', start);
  return end < 0 ? input.length : end;
}

/** Sorted marks of one line, those that touch as one. */
function joined(marks: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else all.push({ ...mark });
  }
  return all;
}

function piecesOf(input: string, start: number, marks: readonly Span[]): QuotedPiece[] {
  const end = lineEnd(input, start);
  const pieces: QuotedPiece[] = [];
  const put = (text: string, isMarked: boolean): void => {
    if (text !== '') pieces.push({ text, isMarked });
  };
  let from = start;
  marks.forEach((mark, index) => {
    const before = input.slice(from, mark.start);
    put(index === 0 ? cutStart(before) : cutMiddle(before), false);
    put(cutMiddle(input.slice(mark.start, mark.end), maxMark), true);
    from = mark.end;
  });
  put(cutEnd(input.slice(from, end).replace(/\r$/, '')), false);
  return pieces;
}

const cutStart = (text: string): string =>
  text.length <= besideMark ? text : `…${text.slice(-besideMark)}`;
const cutEnd = (text: string): string =>
  text.length <= besideMark ? text : `${text.slice(0, besideMark)}…`;
const cutMiddle = (text: string, max = 2 * besideMark): string =>
  text.length <= max ? text : `${text.slice(0, max / 2)} … ${text.slice(-max / 2)}`;
