import { expect, test } from 'vitest';
import { highlightBody, highlightHead, type Piece } from './highlight-response';

const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ colour }) => colour !== '').map(({ colour, text }) => `${colour} ${text}`);

test('header names, JSON names, strings, numbers and literals get their colours', () => {
  expect(marked(highlightHead('HTTP/1.1 429 Too Many\nRetry-After: 36\nX-A: b: c'))).toEqual([
    'v Retry-After',
    'v X-A',
  ]);
  expect(marked(highlightBody('{"a \\" b": [1, -2.5e3, true], "c": "d: 1"}'))).toEqual([
    'v "a \\" b":',
    'n 1',
    'n -2.5e3',
    'k true',
    'v "c":',
    's "d: 1"',
  ]);
});

test.each(['', '<html>"x</html>', '{"a": "b', '"'.repeat(50_000), `"${'\\'.repeat(50_000)}`])(
  'no character is lost',
  (text) => {
    const joined = (pieces: Piece[]): string => pieces.map((piece) => piece.text).join('');
    expect(joined(highlightBody(text))).toBe(text);
    expect(joined(highlightHead(text))).toBe(text);
  },
);
