import type { SyntaxNode } from '@lezer/common';
import { compare, operate } from './operators';
import type { Machine } from './machine';
import { narrowed } from './narrow';
import type { Scope } from './scope';
import { openingOf, unescape } from './string-literal';
import { children, items } from './syntax';
import {
  getKey,
  oneOf,
  optionsOf,
  truth,
  unknown,
  type Arguments,
  type Entry,
  type Value,
} from './values';

const builtins = new Set([
  'bool', 'dict', 'float', 'frozenset', 'getattr', 'hasattr', 'int', 'isinstance', 'len', 'list', 'max', 'min',
  'round', 'set', 'str', 'super', 'tuple', 'type',
]); // prettier-ignore

/** What an expression is known to be. Whatever is not one of the forms below is unknown, never guessed. */
export function evaluate(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  return machine.nested(at, () => {
    const value = valueOf(node, scope, machine);
    return value;
  });
}

function valueOf(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  const text = scope.file.textOf(node);
  const inner = (child: SyntaxNode): Value => evaluate(child, scope, machine);
  switch (node.name) {
    case 'None':
      return { kind: 'none', at };
    case 'Boolean':
      return { kind: 'bool', value: text === 'True', at };
    case 'Number':
      return number(text, at);
    case 'String':
    case 'FormatString':
    case 'ContinuedString':
      return string(node, scope, machine);
    case 'VariableName': {
      const value = scope.find(text);
      if (value) return value;
      return builtins.has(text)
        ? { kind: 'name', dotted: `builtins.${text}`, at }
        : unknown(`${text} is not bound in this file`, at);
    }
    case 'ParenthesizedExpression': {
      const [only] = items(node);
      return only ? inner(only) : unknown('empty parentheses', at);
    }
    case 'TupleExpression':
    case 'ArrayExpression':
    case 'SetExpression':
      return listOf(items(node), at, scope, machine);
    case 'DictionaryExpression':
      return dictionary(node, scope, machine);
    case 'UnaryExpression':
      return unary(node, scope, machine);
    case 'BinaryExpression':
      return binary(node, scope, machine);
    case 'ConditionalExpression':
      return conditional(node, scope, machine);
    case 'MemberExpression':
      return member(node, scope, machine);
    case 'CallExpression': {
      const [callee, list] = children(node);
      if (!callee || !list) return unknown('a call without arguments', at);
      return machine.call(inner(callee), readArguments(list, scope, machine), at, scope);
    }
    case 'ArrayComprehensionExpression':
      return comprehension(node, scope, machine);
    default:
      return unknown(`\`${text.split('\n')[0]?.slice(0, 60) ?? ''}\` is not a literal`, at);
  }
}

function number(text: string, at: Value['at']): Value {
  const value = Number(text.replaceAll('_', ''));
  // Python reads 010 as an error and 1j as a complex number; so does nobody here.
  return Number.isFinite(value) && !/^0\d/.test(text)
    ? { kind: 'number', value, at }
    : unknown(`the number ${text}`, at);
}

function string(node: SyntaxNode, scope: Scope, machine: Machine): Value {
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
      const value = expression && format.length === 0 ? evaluate(expression, scope, machine) : null;
      if (value?.kind === 'text') parts.push(`${parts.pop() ?? ''}${value.value}`);
      else if (value?.kind === 'number') parts.push(`${parts.pop() ?? ''}${value.value}`);
      else parts.push('');
      from = hole.to;
    }
    if (!add(from, literal.to - quote.length)) return unknown('an escape sequence in the text', at);
  }
  return parts.length === 1
    ? machine.grown({ kind: 'text', value: parts[0] ?? '', at })
    : machine.grown({ kind: 'template', parts, at });
}

/** The values of expressions written one after the other; `*x` takes those of a list. */
export function listOf(
  nodes: readonly SyntaxNode[],
  at: Value['at'],
  scope: Scope,
  machine: Machine,
): Value {
  const list: Value[] = [];
  let spread = false;
  for (const node of nodes) {
    if (node.name === '*') {
      spread = true;
      continue;
    }
    const value = machine.loaded(evaluate(node, scope, machine), spread);
    if (!spread) list.push(value);
    else if (value.kind === 'list') list.push(...value.items);
    else return unknown(`*${scope.file.textOf(node)} is not a list that can be read`, value.at);
    spread = false;
  }
  return machine.grown({ kind: 'list', items: list, at });
}

function dictionary(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const entries: Entry[] = [];
  const parts = items(node);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    if (part.name === '**') {
      const other = parts[++index];
      if (other) entries.push(...machine.entriesOf(evaluate(other, scope, machine)));
      continue;
    }
    const value = parts[index + 2];
    index += 2;
    if (value) {
      entries.push({ key: evaluate(part, scope, machine), value: evaluate(value, scope, machine) });
    }
  }
  return machine.grown({ kind: 'dict', entries, at: scope.file.at(node) });
}

function unary(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  const [sign, operand] = children(node);
  if (!sign || !operand) return unknown('an operator without operand', at);
  const value = machine.loaded(evaluate(operand, scope, machine));
  if (sign.name === 'not') {
    const known = truth(value);
    return known === undefined
      ? { kind: 'symbol', text: 'not', at }
      : { kind: 'bool', value: !known, at };
  }
  const text = scope.file.textOf(sign);
  if (value.kind !== 'number' || text === '~')
    return unknown(`${text} before what is no number`, at);
  return { ...value, value: text === '-' ? -value.value : value.value, at };
}

function binary(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  const parts = children(node);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 3) return unknown('an operator without operand', at);
  const operator = parts
    .slice(1, -1)
    .map((part) => scope.file.textOf(part))
    .join(' ');
  const left = machine.loaded(evaluate(first, scope, machine));
  if (operator === 'or' || operator === 'and') {
    const known = truth(left);
    if (known === undefined) {
      const right = evaluate(last, scope, machine);
      return left.kind === 'symbol'
        ? { kind: 'symbol', text: operator, at }
        : oneOf([left, right], at);
    }
    return known === (operator === 'or') ? left : evaluate(last, scope, machine);
  }
  const right = machine.loaded(evaluate(last, scope, machine));
  return compare(operator, left, right, at) ?? machine.grown(operate(operator, left, right, at));
}

/** `a if condition else b`: one of both where the condition is not known. */
function conditional(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  const [yes, , condition, , no] = children(node);
  if (!yes || !condition || !no) return unknown('an incomplete condition', at);
  const known = truth(machine.loaded(evaluate(condition, scope, machine)));
  const options: Value[] = [];
  for (const [node, isTrue] of [
    [yes, true],
    [no, false],
  ] as const) {
    if (known === !isTrue) continue;
    const branch = narrowed(scope, condition, isTrue, machine);
    if (!branch) continue;
    const value = evaluate(node, branch, machine);
    options.push(...optionsOf(value).map((option) => withNarrowing(option, branch, scope)));
  }
  return options.length === 0 ? unknown('a condition that is never met', at) : oneOf(options, at);
}

const withNarrowing = (value: Value, branch: Scope, outer: Scope): Value =>
  branch.narrowing === outer.narrowing ? value : { ...value, when: branch.narrowing };

function member(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  const [object, ...rest] = children(node);
  const name = rest.find((part) => part.name === 'PropertyName');
  if (!object) return unknown('a member of nothing', at);
  const value = evaluate(object, scope, machine);
  if (name) return machine.attribute(value, scope.file.textOf(name), at);
  const [index, ...more] = rest.filter((part) => part.name !== '[' && part.name !== ']');
  if (!index || more.length > 0) return unknown('a part of a list', at);
  return itemOf(machine.loaded(value), machine.loaded(evaluate(index, scope, machine)), at);
}

function itemOf(value: Value, index: Value, at: Value['at']): Value {
  if (value.kind === 'dict' && index.kind === 'text') {
    return getKey(value, index.value) ?? unknown(`there is no key "${index.value}"`, at);
  }
  if (value.kind === 'list' && index.kind === 'number') {
    return value.items.at(index.value) ?? unknown(`there is no item ${index.value}`, at);
  }
  const text = index.kind === 'text' || index.kind === 'number' ? String(index.value) : '…';
  if (value.kind === 'symbol') return { kind: 'symbol', text: `${value.text}[${text}]`, at };
  return unknown('an item of what cannot be read', at);
}

/** `[permission() for permission in classes]`: the same call or name for each item of a list. */
function comprehension(node: SyntaxNode, scope: Scope, machine: Machine): Value {
  const at = scope.file.at(node);
  const [result, word, variable, , source, ...more] = items(node);
  if (
    !result ||
    word?.name !== 'for' ||
    variable?.name !== 'VariableName' ||
    !source ||
    more.length > 0
  ) {
    return unknown('a comprehension', at);
  }
  const list = machine.loaded(evaluate(source, scope, machine));
  if (list.kind !== 'list') return unknown('a comprehension over what cannot be read', at);
  const values = list.items.map((item) => {
    const inner = scope.fork();
    inner.names.set(scope.file.textOf(variable), item);
    return evaluate(result, inner, machine);
  });
  return machine.grown({ kind: 'list', items: values, at });
}

export function readArguments(list: SyntaxNode, scope: Scope, machine: Machine): Arguments {
  const args: Arguments = { positional: [], named: new Map() };
  const parts = items(list);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    const sign = parts[index + 1];
    if (part.name === '*' || part.name === '**') {
      const value = sign ? machine.loaded(evaluate(sign, scope, machine), true) : null;
      index++;
      if (value?.kind === 'list' && part.name === '*') args.positional.push(...value.items);
      else if (value?.kind === 'dict' && part.name === '**') {
        for (const entry of value.entries) {
          if (entry.key.kind === 'text') args.named.set(entry.key.value, entry.value);
          else args.named.set('**', entry.key);
        }
      } else args.named.set('**', unknown('arguments that cannot be read', scope.file.at(part)));
    } else if (sign?.name === 'AssignOp') {
      const value = parts[index + 2];
      if (value) args.named.set(scope.file.textOf(part), evaluate(value, scope, machine));
      index += 2;
    } else if (sign?.name === 'for') {
      args.positional.push(unknown('a generator', scope.file.at(part)));
      break;
    } else {
      args.positional.push(evaluate(part, scope, machine));
    }
  }
  return args;
}
