import { expect, test } from 'vitest';
import { decodeUtf8 } from './read-body';

test.each([
  [[0xff], "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"],
  [
    [0x61, 0xc3, 0x28],
    "'utf-8' codec can't decode byte 0xc3 in position 1: invalid continuation byte",
  ],
  [
    [0xe2, 0x82, 0x28],
    "'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte",
  ],
  [
    [0xed, 0xa0, 0x80],
    "'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte",
  ],
])('the bytes %j fail with Python’s text', (bytes, message) => {
  expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(message);
});

test('a byte order mark stays, and a sequence cut off by the end is dropped, as Python’s stream reader does', () => {
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('\ufeff{');
  expect(decodeUtf8(Uint8Array.of(0x61, 0xe2, 0x82))).toBe('a');
});
