import type { SyntaxNode } from '@lezer/common';
import { handledByDefault, handlerResult } from '../framework/exceptions';
import { evaluate } from './evaluate';
import { both, nothingKnown, type Narrowing, type Scope } from './scope';
import { children, items } from './syntax';
import type { Value } from './values';

/**
 * The scope where a condition is true, or false: a fork that knows more, or the scope itself where the condition
 * tells nothing. Null where it cannot be so.
 */
export function narrowed(scope: Scope, condition: SyntaxNode, isTrue: boolean): Scope | null {
  const learned = learn(scope, condition, isTrue);
  if (learned === 'impossible') return null;
  if (learned === null) return scope;
  const fork = scope.fork();
  fork.narrowing = both(scope.narrowing, learned);
  return fork;
}

function learn(scope: Scope, node: SyntaxNode, isTrue: boolean): Narrowing | 'impossible' | null {
  const parts = children(node);
  const [first, second] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  if (node.name === 'ParenthesizedExpression') {
    const [only] = items(node);
    return only ? learn(scope, only, isTrue) : null;
  }
  if (node.name === 'UnaryExpression' && first.name === 'not') {
    return learn(scope, last, !isTrue);
  }
  if (node.name === 'CallExpression') {
    return isTrue ? learnFromCall(scope, node) : null;
  }
  if (node.name !== 'BinaryExpression' || !second) return null;
  const operator = parts
    .slice(1, -1)
    .map((part) => scope.file.textOf(part))
    .join(' ');
  if (operator === 'and' && isTrue) {
    const left = learn(scope, first, true);
    const right = learn(scope, last, true);
    if (left === 'impossible' || right === 'impossible') return 'impossible';
    return left && right ? both(left, right) : (left ?? right);
  }
  const left = evaluate(first, scope);
  if (left.kind !== 'symbol') return null;
  const right = evaluate(last, scope);
  if (right.kind === 'none' && (operator === 'is' || operator === 'is not')) {
    return (operator === 'is') === isTrue ? { ...nothingKnown, nulls: [left.text] } : null;
  }
  if (right.kind === 'number' && operator === '==' && isTrue) {
    return { ...nothingKnown, equals: { [left.text]: right.value } };
  }
  return null;
}

/** `isinstance(exc, NotFound)`. The framework’s own handler has handled its exceptions: then it returned a response. */
function learnFromCall(scope: Scope, node: SyntaxNode): Narrowing | 'impossible' | null {
  const [callee, list] = children(node);
  const [object, of] = list ? items(list) : [];
  if (!callee || !object || !of || scope.file.textOf(callee) !== 'isinstance') return null;
  const value = evaluate(object, scope);
  const classes = classNames(evaluate(of, scope));
  if (value.kind !== 'symbol' || classes === null) return null;
  const unhandled = scope.narrowing.nulls.includes(handlerResult);
  const possible = unhandled ? classes.filter((name) => !handledByDefault(name)) : classes;
  if (possible.length === 0) return 'impossible';
  return { ...nothingKnown, classes: { [value.text]: possible } };
}

function classNames(value: Value): string[] | null {
  if (value.kind === 'name') return [value.dotted];
  if (value.kind === 'class') return [`${value.scope.module}.${value.name}`];
  if (value.kind !== 'list') return null;
  const names = value.items.map(classNames);
  return names.some((name) => name === null) ? null : names.flatMap((name) => name ?? []);
}
