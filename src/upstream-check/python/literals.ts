import type { SyntaxNode } from '@lezer/common';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import { items } from './syntax';
import { unknown, type Entry, type Value } from './values';

/** `1_000`. */
export function number(text: string, at: Value['at']): Value {
  const value = Number(text.replaceAll('_', ''));
  // Python reads 010 as an error and 1j as a complex number; settings have neither.
  return Number.isFinite(value) && !/^0\d/.test(text)
    ? { kind: 'number', value, at }
    : unknown(`the number ${text}`, at);
}

/** The values of expressions written one after the other; `*x` takes those of a list. */
export function listOf(nodes: readonly SyntaxNode[], at: Value['at'], scope: Scope): Value {
  const list: Value[] = [];
  let spread = false;
  for (const node of nodes) {
    if (node.name === '*') {
      spread = true;
      continue;
    }
    const value = scope.machine.loaded(evaluate(node, scope), spread);
    if (!spread) list.push(value);
    else if (value.kind === 'list') list.push(...value.items);
    else return unknown(`*${scope.file.textOf(node)} is not a list that can be read`, value.at);
    spread = false;
  }
  return scope.machine.grown({ kind: 'list', items: list, at });
}

/** `{'a': 1, **other}`. */
export function dictionary(node: SyntaxNode, scope: Scope): Value {
  const entries: Entry[] = [];
  const parts = items(node);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    if (part.name === '**') {
      const other = parts[++index];
      if (other) entries.push(...scope.machine.entriesOf(evaluate(other, scope)));
      continue;
    }
    const value = parts[index + 2];
    index += 2;
    if (value) {
      entries.push({ key: evaluate(part, scope), value: evaluate(value, scope) });
    }
  }
  return scope.machine.grown({ kind: 'dict', entries, at: scope.file.at(node) });
}
