/** JSON that Python's `json` module refuses; the message is Python's own, with its position. */
export class JsonParseError extends Error {
  override name = 'JsonParseError';
}

/** The nesting of arrays and objects that the sandbox accepts. */
const maxDepth = 200;

/**
 * Parses JSON as Python's `json.loads` does and fails with its texts and positions (lines and
 * columns from 1, characters from 0, counted in Unicode code points). `NaN` and `Infinity` are refused as the API's
 * strict parser refuses them. Object keys keep their order; a repeated key keeps its last value. `toNumber` makes a
 * value of a number's text.
 * Source: FACTS.md §2 and CPython's `Modules/_json.c`.
 */
export function parsePythonJson(
  text: string,
  toNumber: (source: string) => unknown = Number,
): unknown {
  if (text.startsWith('\ufeff')) fail(text, 'Unexpected UTF-8 BOM (decode using utf-8-sig)', 0);
  const scanner = new Scanner(text, toNumber);
  const value = scanner.value(skipSpace(text, 0), 0);
  const end = skipSpace(text, scanner.position);
  if (end !== text.length) fail(text, 'Extra data', end);
  return value;
}

function fail(text: string, message: string, index: number): never {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  const column = count(before.slice(before.lastIndexOf('\n') + 1)) + 1;
  throw new JsonParseError(`${message}: line ${line} column ${column} (char ${count(before)})`);
}

/** Python counts code points, JavaScript UTF-16 units. */
function count(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) pairs++;
  }
  return text.length - pairs;
}

function skipSpace(text: string, index: number): number {
  while (' \t\n\r'.includes(text[index] ?? 'x')) index++;
  return index;
}

const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const literals = [
  ['null', null],
  ['true', true],
  ['false', false],
] as const;
const constants = ['NaN', 'Infinity', '-Infinity'];

class Scanner {
  /** Where the last value ended. */
  position = 0;

  constructor(
    private readonly text: string,
    private readonly toNumber: (source: string) => unknown,
  ) {}

  value(index: number, depth: number): unknown {
    const { text } = this;
    const character = text[index];
    if (character === '"') return this.string(index);
    if (character === '{' || character === '[') {
      if (depth >= maxDepth) {
        throw new JsonParseError(`The body is nested more than ${maxDepth} levels deep`);
      }
      return character === '{' ? this.object(index, depth) : this.array(index, depth);
    }
    for (const [word, value] of literals) {
      if (text.startsWith(word, index)) {
        this.position = index + word.length;
        return value;
      }
    }
    const constant = constants.find((word) => text.startsWith(word, index));
    if (constant) {
      throw new JsonParseError(`Out of range float values are not JSON compliant: '${constant}'`);
    }
    number.lastIndex = index;
    const digits = number.exec(text)?.[0];
    if (digits === undefined) fail(text, 'Expecting value', index);
    this.position = index + digits.length;
    return this.toNumber(digits);
  }

  private object(start: number, depth: number): Record<string, unknown> {
    const { text } = this;
    const entries = new Map<string, unknown>();
    let index = skipSpace(text, start + 1);
    while (entries.size > 0 || text[index] !== '}') {
      if (text[index] !== '"') {
        fail(text, 'Expecting property name enclosed in double quotes', index);
      }
      const key = this.string(index);
      index = skipSpace(text, this.position);
      if (text[index] !== ':') fail(text, "Expecting ':' delimiter", index);
      entries.set(key, this.value(skipSpace(text, index + 1), depth + 1));
      index = skipSpace(text, this.position);
      if (text[index] === '}') break;
      if (text[index] !== ',') fail(text, "Expecting ',' delimiter", index);
      index = skipSpace(text, index + 1);
    }
    this.position = index + 1;
    return Object.fromEntries(entries);
  }

  private array(start: number, depth: number): unknown[] {
    const { text } = this;
    const items: unknown[] = [];
    let index = skipSpace(text, start + 1);
    while (items.length > 0 || text[index] !== ']') {
      items.push(this.value(index, depth + 1));
      index = skipSpace(text, this.position);
      if (text[index] === ']') break;
      if (text[index] !== ',') fail(text, "Expecting ',' delimiter", index);
      index = skipSpace(text, index + 1);
    }
    this.position = index + 1;
    return items;
  }

  private string(start: number): string {
    const { text } = this;
    let result = '';
    let index = start + 1;
    for (;;) {
      const from = index;
      while (index < text.length && text[index] !== '"' && text[index] !== '\\') {
        if (text.charCodeAt(index) < 0x20) fail(text, 'Invalid control character at', index);
        index++;
      }
      result += text.slice(from, index);
      if (index >= text.length) fail(text, 'Unterminated string starting at', start);
      if (text[index] === '"') break;
      const escape = text[index + 1];
      if (escape === undefined) fail(text, 'Unterminated string starting at', start);
      if (escape === 'u') {
        result += this.unicodeEscape(index + 2);
        index += 6;
      } else {
        const character = escapes[escape];
        if (character === undefined) fail(text, 'Invalid \\escape', index);
        result += character;
        index += 2;
      }
    }
    this.position = index + 1;
    return result;
  }

  private unicodeEscape(index: number): string {
    const digits = this.text.slice(index, index + 4);
    if (index + 4 >= this.text.length || !/^[\da-fA-F]{4}$/.test(digits)) {
      fail(this.text, 'Invalid \\uXXXX escape', index - 1);
    }
    return String.fromCharCode(parseInt(digits, 16));
  }
}
