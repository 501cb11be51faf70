import type { Place } from './exchange';

/** A value of JSON, of a JavaScript or Python literal, or of Node’s `util.inspect`, with its place. */
export type Literal =
  | (Place & { kind: 'object'; entries: Map<string, Literal> })
  | (Place & { kind: 'array'; items: Literal[] })
  | (Place & { kind: 'string'; text: string })
  /** A number, `true`, `None`, `undefined` or another bare word. */
  | (Place & { kind: 'word'; text: string });

const maxDepth = 100;
const space = /[\s]*/y;
const word = /[\w$.+-]+/y;
const bareKey = /[A-Za-z_$][\w$]*/y;
/** `Object [AxiosHeaders] {`, `[Object: null prototype] {` of util.inspect. */
const className = /(?:[A-Za-z]\w{0,40} )?(?:\[[A-Za-z][\w: ]{0,40}\] )?(?=[{[])/y;

/** Thrown inside this file only. */
class Unreadable extends Error {}

/**
 * The value that starts at `from`; null where there is none. Accepts what people paste beyond JSON: single quotes,
 * bare keys, trailing commas, `None`. `failedAt` says how far a failed attempt read.
 */
export function parseLiteral(
  input: string,
  from: number,
): { value: Literal | null; failedAt: number } {
  const scanner = new Scanner(input, from);
  try {
    return { value: scanner.value(0), failedAt: from };
  } catch (error) {
    if (error instanceof Unreadable) return { value: null, failedAt: scanner.at };
    throw error;
  }
}

class Scanner {
  constructor(
    private readonly input: string,
    public at: number,
  ) {}

  value(depth: number): Literal {
    if (depth > maxDepth) throw new Unreadable();
    this.skip(className);
    const start = this.at;
    const first = this.input[start];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"' || first === "'" || first === '`') {
      const text = this.string(first);
      return { kind: 'string', text, start, end: this.at };
    }
    const text = this.match(word);
    if (text === '') throw new Unreadable();
    return { kind: 'word', text, start, end: this.at };
  }

  private object(depth: number): Literal {
    const start = this.at++;
    const entries = new Map<string, Literal>();
    for (;;) {
      this.skip(space);
      const first = this.input[this.at];
      if (first === '}') break;
      const isQuoted = first === '"' || first === "'";
      const key = isQuoted ? this.string(first) : this.match(bareKey);
      if (!isQuoted && key === '') throw new Unreadable();
      this.skip(space);
      if (this.input[this.at++] !== ':') throw new Unreadable();
      this.skip(space);
      entries.set(key, this.value(depth + 1));
      this.skip(space);
      if (this.input[this.at] === ',') this.at++;
      else if (this.input[this.at] !== '}') throw new Unreadable();
    }
    this.at++;
    return { kind: 'object', entries, start, end: this.at };
  }

  private array(depth: number): Literal {
    const start = this.at++;
    const items: Literal[] = [];
    for (;;) {
      this.skip(space);
      if (this.input[this.at] === ']') break;
      items.push(this.value(depth + 1));
      this.skip(space);
      if (this.input[this.at] === ',') this.at++;
      else if (this.input[this.at] !== ']') throw new Unreadable();
    }
    this.at++;
    return { kind: 'array', items, start, end: this.at };
  }

  private string(quote: string): string {
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
    throw new Unreadable();
  }

  private skip(pattern: RegExp): void {
    this.match(pattern);
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
