import { expect, test } from 'vitest';
import { growsWithSquare } from '../fixtures/grows-with-square';
import { quoteInput, type QuotedLine } from './quote-input';

const input = 'GET /a HTTP/1.1\r\nAuthorization: bearer x\r\n\r\n{"a": 1}';
const span = (text: string) => {
  const start = input.indexOf(text);
  return { start, end: start + text.length };
};
const plain = (lines: readonly QuotedLine[]): string[] =>
  lines.map(
    ({ number, pieces }) =>
      `${number}: ${pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')}`,
  );

test('the evidence is marked in its lines, each line once and in order', () => {
  expect(plain(quoteInput(input, [span('"a"'), span('bearer'), span('x\r'), span('GET')]))).toEqual(
    [
      '1: [GET] /a HTTP/1.1',
      '2: Authorization: [bearer] [x\r]',
      '4: {[“a”]: 1}'.replace(/[“”]/g, '"'),
    ],
  );
});

test('evidence over several lines is marked in each; evidence that overlaps is marked once', () => {
  expect(
    plain(
      quoteInput('a\nbc\nd', [
        { start: 0, end: 4 },
        { start: 2, end: 3 },
      ]),
    ),
  ).toEqual(['1: [a]', '2: [bc]']);
});

test('a long line is cut around the mark, and long evidence in its middle', () => {
  const long = `${'a'.repeat(5000)}KEY${'b'.repeat(5000)}`;
  const [line] = quoteInput(long, [{ start: 5000, end: 5003 }]);
  const [before, mark, after] = line!.pieces;
  expect(mark).toEqual({ text: 'KEY', isMarked: true });
  expect(before!.text).toMatch(/^…a{60}$/);
  expect(after!.text).toMatch(/^b{60}…$/);
  expect(quoteInput(long, [{ start: 0, end: 5000 }])[0]!.pieces[0]!.text.length).toBeLessThan(130);
});

test('at most eight lines, nothing for an empty span', () => {
  const lines = 'x\n'.repeat(500_000);
  expect(quoteInput(lines, [{ start: 0, end: lines.length }])).toHaveLength(8);
  expect(quoteInput(lines, [{ start: 900_000, end: 900_001 }])[0]!.number).toBe(450_001);
  expect(quoteInput('abc', [{ start: 1, end: 1 }])).toEqual([]);
});

test('the work grows with the input', () => {
  const quote = (size: number) => {
    const lines = 'x\n'.repeat(size / 2);
    quoteInput(lines, [
      { start: 0, end: lines.length },
      { start: size - 2, end: size - 1 },
    ]);
  };
  expect(growsWithSquare(quote, 1_000_000)).toBe(false);
});
