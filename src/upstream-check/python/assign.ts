import type { SyntaxNode } from '@lezer/common';
import { evaluate } from './evaluate';
import { listOf } from './literals';
import type { Scope } from './scope';
import { children, items } from './syntax';
import { setKey, stored, unknown, type Value } from './values';

/** `a = b = value`, `a, b = values`, `a: type = value`. */
export function assignParts(node: SyntaxNode, scope: Scope): void {
  const groups: SyntaxNode[][] = [[]];
  for (const part of children(node)) {
    if (part.name === 'AssignOp') groups.push([]);
    else if (part.name !== 'TypeDef' && part.name !== ',') groups.at(-1)?.push(part);
  }
  if (groups.length < 2) return;
  const written = groups.pop() ?? [];
  const [only] = written;
  if (!only) return;
  const plain = written.length === 1 && scope.file.text[only.to] !== ',';
  const value = plain ? evaluate(only, scope) : listOf(written, scope.file.at(only), scope);
  for (const targets of groups) assignAll(targets, value, scope);
}

function assignAll(targets: readonly SyntaxNode[], value: Value, scope: Scope): void {
  const [only] = targets;
  if (targets.length === 1 && only) {
    assign(only, value, scope);
    return;
  }
  const starred = targets.some(({ name }) => name === '*');
  targets.forEach((target, index) => {
    const part = value.kind === 'list' && !starred ? value.items[index] : undefined;
    assign(target, part ?? unknown('one of several values', value.at), scope);
  });
}

/** Binds a name, an item (`d["k"] = v`) or notes what is set on a response. */
export function assign(target: SyntaxNode, value: Value, scope: Scope): void {
  if (target.name === 'VariableName') {
    scope.names.set(scope.file.textOf(target), value);
    return;
  }
  if (target.name === 'TupleExpression' || target.name === 'ArrayExpression') {
    assignAll(items(target), value, scope);
    return;
  }
  if (target.name !== 'MemberExpression') return;
  const [object, ...rest] = children(target);
  if (!object) return;
  const owner = scope.machine.loaded(evaluate(object, scope));
  const name = rest.find((part) => part.name === 'PropertyName');
  const at = scope.file.at(target);
  if (name) {
    const attribute = scope.file.textOf(name);
    scope.machine.setAttributes.add(attribute);
    if (owner.kind === 'instance') owner.args.named.set(attribute, value);
    if (attribute === 'data') {
      scope.machine.recorded.push({ kind: 'body', value, second: null, when: scope.narrowing, at });
    }
    return;
  }
  const [index] = rest.filter((part) => part.name !== '[' && part.name !== ']');
  if (!index) return;
  const key = scope.machine.loaded(evaluate(index, scope));
  if (owner.kind === 'dict') setKey(owner, readable(key), value);
  else if (owner.kind === 'list') {
    if (key.kind === 'number' && key.value in owner.items)
      owner.items[key.value] = stored(value, owner);
    else owner.items.splice(0, owner.items.length, unknown('an item is replaced', at));
  } else if (owner.kind === 'oneOf' || owner.kind === 'unknown') {
    taint(object, scope, at);
  } else if (key.kind === 'text') {
    scope.machine.recorded.push({
      kind: 'header',
      value: key,
      second: value,
      when: scope.narrowing,
      at,
    });
  }
}

const readable = (key: Value): Value =>
  key.kind === 'text' || key.kind === 'number' ? key : unknown('a key that is no literal', key.at);

/** A change to what is not known leaves it unknown, and says where. */
function taint(object: SyntaxNode, scope: Scope, at: Value['at']): void {
  const root = object.name === 'VariableName' ? object : object.firstChild;
  if (root?.name !== 'VariableName') return;
  const text = scope.file.textOf(root);
  if (scope.names.has(text)) scope.names.set(text, unknown(`a part of ${text} is changed`, at));
}
