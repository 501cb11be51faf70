import { expect, test } from 'vitest';
import { PythonNumber, pythonText, pythonType, timeText } from './python-values';

test.each([
  ['7', '7', 'int'],
  ['-0', '0', 'int'],
  ['12345678901234567890', '12345678901234567890', 'int'],
  ['7.0', '7.0', 'float'],
  ['-0.0', '-0.0', 'float'],
  ['7.50', '7.5', 'float'],
  ['1e3', '1000.0', 'float'],
  ['1e15', '1000000000000000.0', 'float'],
  ['1e16', '1e+16', 'float'],
  ['1.5e22', '1.5e+22', 'float'],
  ['0.0001', '0.0001', 'float'],
  ['0.00001', '1e-05', 'float'],
  ['1e-100', '1e-100', 'float'],
  ['-1e999', '-inf', 'float'],
])('the number %s is %s, of type %s', (source, text, type) => {
  const number = new PythonNumber(source);
  expect(String(number)).toBe(text);
  expect(pythonType(number)).toBe(type);
});

test.each([
  ['a', 'a'],
  [true, 'True'],
  [null, 'None'],
  [['a', false, new PythonNumber('1.0')], "['a', False, 1.0]"],
  [{ a: null, b: "it's" }, `{'a': None, 'b': "it's"}`],
  [[`'"`], `['\\'"']`],
  [['a\\b\n'], `['a\\\\b\\n']`],
])('%j is %s', (value, text) => expect(pythonText(value)).toBe(text));

test.each([
  ['2026-06-01T12:00:00Z', '2026-06-01T12:00:00Z'],
  ['2026-06-01T12:00:00.250Z', '2026-06-01T12:00:00.250000Z'],
])('the time %s is written %s', (time, text) => expect(timeText(Date.parse(time))).toBe(text));
