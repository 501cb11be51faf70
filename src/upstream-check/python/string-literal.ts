const simple: Record<string, string> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The prefix and the quotes of a string literal, e.g. `rb'''`. */
export function openingOf(literal: string): { prefix: string; quote: string } {
  const [, prefix = '', quote = ''] = /^([a-zA-Z]*)('''|"""|'|")/.exec(literal) ?? [];
  return { prefix: prefix.toLowerCase(), quote };
}

/** The text of a part of a string literal; null where it has an escape that is not read (`\N{…}`). */
export function unescape(text: string, raw: boolean): string | null {
  if (raw || !text.includes('\\')) return text;
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? '';
    if (char !== '\\') {
      result += char;
      continue;
    }
    const next = text[++index] ?? '';
    const plain = simple[next];
    if (plain !== undefined) {
      result += plain;
      continue;
    }
    if (next === 'N') return null;
    const [code, length] = codeAt(text.slice(index, index + 9));
    if (length === 0) {
      result += `\\${next}`;
      continue;
    }
    if (Number.isNaN(code) || code > 0x10ffff) return null;
    result += String.fromCodePoint(code);
    index += length - 1;
  }
  return result;
}

/** The code point written by `x41`, `u0041`, `U00000041` or `101`, and the number of characters it takes. */
function codeAt(text: string): [code: number, length: number] {
  const digits = { x: 2, u: 4, U: 8 }[text[0] ?? ''];
  if (digits !== undefined) {
    const hex = text.slice(1, 1 + digits);
    return [/^[\da-f]+$/i.test(hex) && hex.length === digits ? parseInt(hex, 16) : NaN, 1 + digits];
  }
  const octal = /^[0-7]{1,3}/.exec(text)?.[0] ?? '';
  return [parseInt(octal, 8), octal.length];
}
