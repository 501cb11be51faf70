import { expect, test } from 'vitest';
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
