import type { SyntaxNode } from '@lezer/common';
import { dictionary, listOf, number } from './literals';
import { narrowed } from './narrow';
import { compare, operate } from './operators';
import type { Scope } from './scope';
import { string } from './string-literal';
import { children, items } from './syntax';
import {
  argumentsOf,
  getKey,
  oneOf,
  optionsOf,
  truth,
  unknown,
  type Arguments,
  type Value,
} from './values';

const builtins = new Set([
  'bool', 'dict', 'float', 'frozenset', 'getattr', 'hasattr', 'int', 'isinstance', 'len', 'list', 'max', 'min',
  'round', 'set', 'str', 'super', 'tuple', 'type',
]); // prettier-ignore

/** What an expression is known to be. Whatever is not one of the forms below is unknown, never guessed. */
export function evaluate(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  return scope.machine.nested(at, () => valueOf(node, scope));
}

function valueOf(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  const text = scope.file.textOf(node);
  const inner = (child: SyntaxNode): Value => evaluate(child, scope);
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
      return string(node, scope);
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
      return listOf(items(node), at, scope);
    case 'DictionaryExpression':
      return dictionary(node, scope);
    case 'UnaryExpression':
      return unary(node, scope);
    case 'BinaryExpression':
      return binary(node, scope);
    case 'ConditionalExpression':
      return conditional(node, scope);
    case 'MemberExpression':
      return member(node, scope);
    case 'CallExpression': {
      const [callee, list] = children(node);
      if (!callee || !list) return unknown('a call without arguments', at);
      return scope.machine.call(inner(callee), readArguments(list, scope), at, scope);
    }
    case 'ArrayComprehensionExpression':
      return comprehension(node, scope);
    default:
      return unknown(`\`${text.split('\n')[0]?.slice(0, 60) ?? ''}\` is not a literal`, at);
  }
}

function unary(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  const [sign, operand] = children(node);
  if (!sign || !operand) return unknown('an operator without operand', at);
  const value = scope.machine.loaded(evaluate(operand, scope));
  if (sign.name === 'not') {
    const known = truth(value);
    return known === undefined
      ? { kind: 'symbol', text: 'not', at }
      : { kind: 'bool', value: !known, at };
  }
  const text = scope.file.textOf(sign);
  if (value.kind !== 'number' || text === '~')
    return unknown(`${text} before what is not a number`, at);
  return { ...value, value: text === '-' ? -value.value : value.value, at };
}

function binary(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  const parts = children(node);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 3) return unknown('an operator without operand', at);
  const operator = parts
    .slice(1, -1)
    .map((part) => scope.file.textOf(part))
    .join(' ');
  const left = scope.machine.loaded(evaluate(first, scope));
  if (operator === 'or' || operator === 'and') {
    const known = truth(left);
    if (known === undefined) {
      const right = evaluate(last, scope);
      return left.kind === 'symbol'
        ? { kind: 'symbol', text: operator, at }
        : oneOf([left, right], at);
    }
    return known === (operator === 'or') ? left : evaluate(last, scope);
  }
  const right = scope.machine.loaded(evaluate(last, scope));
  return (
    compare(operator, left, right, at) ?? scope.machine.grown(operate(operator, left, right, at))
  );
}

/** `a if condition else b`: one of both where the condition is not known. */
function conditional(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  const [yes, , condition, , no] = children(node);
  if (!yes || !condition || !no) return unknown('an incomplete condition', at);
  const known = truth(scope.machine.loaded(evaluate(condition, scope)));
  const options: Value[] = [];
  for (const [node, isTrue] of [
    [yes, true],
    [no, false],
  ] as const) {
    if (known === !isTrue) continue;
    const branch = narrowed(scope, condition, isTrue);
    if (!branch) continue;
    const value = evaluate(node, branch);
    options.push(...optionsOf(value).map((option) => withNarrowing(option, branch, scope)));
  }
  return options.length === 0 ? unknown('a condition that is never met', at) : oneOf(options, at);
}

const withNarrowing = (value: Value, branch: Scope, outer: Scope): Value =>
  branch.narrowing === outer.narrowing ? value : { ...value, when: branch.narrowing };

function member(node: SyntaxNode, scope: Scope): Value {
  const at = scope.file.at(node);
  const [object, ...rest] = children(node);
  const name = rest.find((part) => part.name === 'PropertyName');
  if (!object) return unknown('a member of nothing', at);
  const value = evaluate(object, scope);
  if (name) return scope.machine.attribute(value, scope.file.textOf(name), at);
  const [index, ...more] = rest.filter((part) => part.name !== '[' && part.name !== ']');
  if (!index || more.length > 0) return unknown('a part of a list', at);
  return itemOf(scope.machine.loaded(value), scope.machine.loaded(evaluate(index, scope)), at);
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
function comprehension(node: SyntaxNode, scope: Scope): Value {
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
  const list = scope.machine.loaded(evaluate(source, scope));
  if (list.kind !== 'list') return unknown('a comprehension over what cannot be read', at);
  const values = list.items.map((item) => {
    const inner = scope.fork();
    inner.names.set(scope.file.textOf(variable), item);
    return evaluate(result, inner);
  });
  return scope.machine.grown({ kind: 'list', items: values, at });
}

export function readArguments(list: SyntaxNode, scope: Scope): Arguments {
  const args = argumentsOf();
  const parts = items(list);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    const sign = parts[index + 1];
    if (part.name === '*' || part.name === '**') {
      const value = sign ? scope.machine.loaded(evaluate(sign, scope), true) : null;
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
      if (value) args.named.set(scope.file.textOf(part), evaluate(value, scope));
      index += 2;
    } else if (sign?.name === 'for') {
      args.positional.push(unknown('a generator', scope.file.at(part)));
      break;
    } else {
      args.positional.push(evaluate(part, scope));
    }
  }
  return args;
}
