import { expect, test } from 'vitest';
import { decodeUtf8 } from './decode-utf8';
import { parsePythonJson } from './parse-python-json';
import recorded from './python-json-cases.json';

/** Recorded from Python 3.11: `json.loads` with a `parse_constant` that raises, on generated texts of every kind of error. */
const cases = recorded as [string, ['ok' | 'err', unknown]][];

function outcome(text: string): ['ok' | 'err', unknown] {
  try {
    return ['ok', parsePythonJson(text)];
  } catch (error) {
    return ['err', (error as Error).message];
  }
}

test('every recorded text gives Python’s value or Python’s message', () => {
  expect(cases.length).toBeGreaterThan(100);
  expect(new Set(cases.map(([, [kind]]) => kind)).size).toBe(2);
  for (const [text, expected] of cases) expect(outcome(text), text).toEqual(expected);
});

test('a body nested too deep is refused, a wide one is read', () => {
  expect(outcome('['.repeat(100_000))).toEqual(['err', expect.stringContaining('levels deep')]);
  const wide = `{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`;
  expect(Object.keys(parsePythonJson(wide) as object)).toHaveLength(200_000);
});

test('a key named like a property of objects is only a key', () => {
  const value = parsePythonJson('{"__proto__": {"a": 1}, "toString": 2}') as object;
  expect(Object.keys(value)).toEqual(['__proto__', 'toString']);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

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
