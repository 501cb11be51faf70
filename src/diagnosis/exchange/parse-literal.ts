import type { Span, SpannedText } from './exchange';

/** A value of JSON, of a JavaScript or Python literal, or of Node’s `util.inspect`, with its span. */
export type Literal =
  | (Span & { kind: 'object'; entries: Map<string, Literal> })
  | (Span & { kind: 'array'; items: Literal[] })
  | (Span & { kind: 'string'; text: string })
  /** A number, `true`, `None`, `undefined` or another bare word. */
  | (Span & { kind: 'word'; text: string });

const maxDepth = 100;
const space = /[\s]*/y;
const word = /[\w$.+-]+/y;
const bareKey = /[A-Za-z_$][\w$]*/y;
/** `Object [AxiosHeaders] {`, `[Object: null prototype] {` of util.inspect. */
const className = /(?:[A-Za-z]\w{0,40} )?(?:\[[A-Za-z][\w: ]{0,40}\] )?(?=[{[])/y;

/**
 * The value that starts at `from`; null where there is none. Accepts what people paste beyond JSON: single quotes,
 * bare keys, trailing commas, `None`. `failedAt` says how far a failed attempt read.
 */
export function parseLiteral(
  input: string,
  from: number,
): { value: Literal | null; failedAt: number } {
  const scanner = new Scanner(input, from);
  const value = scanner.value(0);
  return { value, failedAt: value ? from : scanner.at };
}

/** Each method returns null where it cannot read on: an exception would cost more than the reading. */
class Scanner {
  constructor(
    private readonly input: string,
    public at: number,
  ) {}

  value(depth: number): Literal | null {
    if (depth > maxDepth) return null;
    this.match(className);
    const start = this.at;
    const first = this.input[start];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"' || first === "'" || first === '`') {
      const text = this.string(first);
      return text === null ? null : { kind: 'string', text, start, end: this.at };
    }
    const text = this.match(word);
    return text === '' ? null : { kind: 'word', text, start, end: this.at };
  }

  private object(depth: number): Literal | null {
    const start = this.at++;
    const entries = new Map<string, Literal>();
    for (;;) {
      this.match(space);
      const first = this.input[this.at];
      if (first === '}') break;
      const key = first === '"' || first === "'" ? this.string(first) : this.match(bareKey) || null;
      if (key === null) return null;
      this.match(space);
      if (this.input[this.at++] !== ':') return null;
      this.match(space);
      const value = this.value(depth + 1);
      if (!value) return null;
      entries.set(key, value);
      if (!this.isNext('}')) return null;
    }
    this.at++;
    return { kind: 'object', entries, start, end: this.at };
  }

  private array(depth: number): Literal | null {
    const start = this.at++;
    const items: Literal[] = [];
    for (;;) {
      this.match(space);
      if (this.input[this.at] === ']') break;
      const value = this.value(depth + 1);
      if (!value) return null;
      items.push(value);
      if (!this.isNext(']')) return null;
    }
    this.at++;
    return { kind: 'array', items, start, end: this.at };
  }

  /** Passes a comma; false where neither it nor the closing bracket comes. */
  private isNext(closing: string): boolean {
    this.match(space);
    if (this.input[this.at] !== ',') return this.input[this.at] === closing;
    this.at++;
    return true;
  }

  private string(quote: string): string | null {
    const start = this.at + 1;
    let hasEscape = false;
    for (let at = start; at < this.input.length; at++) {
      const character = this.input[at];
      if (character === '\\') {
        hasEscape = true;
        at++;
      } else if (character === quote) {
        this.at = at + 1;
        const raw = this.input.slice(start, at);
        return hasEscape ? unescape(raw) : raw;
      }
    }
    this.at = this.input.length;
    return null;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.input)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '0': '\0',
};

function unescape(raw: string): string {
  return raw.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))/g,
    (_, unit?: string, byte?: string, other?: string) =>
      other === undefined
        ? String.fromCharCode(parseInt(unit ?? byte ?? '', 16))
        : (escapes[other] ?? other),
  );
}

/** The entry of an object; undefined for other values. */
export function entryOf(value: Literal | undefined, key: string): Literal | undefined {
  return value?.kind === 'object' ? value.entries.get(key) : undefined;
}

/** The text of a string or a bare word. */
export function textOf(value: Literal | undefined): string | undefined {
  return value?.kind === 'string' || value?.kind === 'word' ? value.text : undefined;
}

export function itemsOf(value: Literal | undefined): readonly Literal[] {
  return value?.kind === 'array' ? value.items : [];
}

/** A string with the span between its quotes; null for other values, and for one that is empty. */
export function stringOf(value: Literal | undefined): SpannedText | null {
  if (value?.kind !== 'string' || value.text === '') return null;
  return { text: value.text, start: value.start + 1, end: value.end - 1 };
}
