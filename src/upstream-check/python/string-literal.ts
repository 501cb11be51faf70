import type { SyntaxNode } from '@lezer/common';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import { children, items } from './syntax';
import { unknown, type Value } from './values';

/** A text, or a template where an f-string has a hole whose value is not known. */
export function string(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  const parts: string[] = [''];
  const literals = node.name === 'ContinuedString' ? children(node) : [node];
  for (const literal of literals) {
    const source = scope.file.textOf(literal);
    const { prefix, quote } = openingOf(source);
    if (prefix.includes('b')) return unknown('bytes', at);
    const add = (from: number, to: number): boolean => {
      const written = scope.file.text.slice(from, to);
      const braces =
        literal.name === 'FormatString'
          ? written.replaceAll('{{', '{').replaceAll('}}', '}')
          : written;
      const plain = unescape(braces, prefix.includes('r'));
      if (plain === null) return false;
      parts.push(`${parts.pop() ?? ''}${plain}`);
      return true;
    };
    let from = literal.from + prefix.length + quote.length;
    for (const hole of children(literal).filter(({ name }) => name === 'FormatReplacement')) {
      if (!add(from, hole.from)) return unknown('an escape sequence in the text', at);
      const [expression, ...format] = items(hole);
      const value = expression && format.length === 0 ? evaluate(expression, scope) : null;
      if (value?.kind === 'text') parts.push(`${parts.pop() ?? ''}${value.value}`);
      else if (value?.kind === 'number') parts.push(`${parts.pop() ?? ''}${value.value}`);
      else parts.push('');
      from = hole.to;
    }
    if (!add(from, literal.to - quote.length)) return unknown('an escape sequence in the text', at);
  }
  return parts.length === 1
    ? scope.machine.grown({ kind: 'text', value: parts[0] ?? '', at })
    : scope.machine.grown({ kind: 'template', parts, at });
}

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
function openingOf(literal: string): { prefix: string; quote: string } {
  const [, prefix = '', quote = ''] = /^([a-zA-Z]*)('''|"""|'|")/.exec(literal) ?? [];
  return { prefix: prefix.toLowerCase(), quote };
}

/** The text of a part of a string literal; null where it has an escape that is not read (`\N{…}`). */
function unescape(text: string, raw: boolean): string | null {
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
