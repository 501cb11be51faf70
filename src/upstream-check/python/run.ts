import type { SyntaxNode } from '@lezer/common';
import { assign, assignParts } from './assign';
import { evaluate, readArguments } from './evaluate';
import { bindImport, missingModule } from './imports';
import { narrowed } from './narrow';
import type { Scope } from './scope';
import { children, items, statementsOf } from './syntax';
import { operate } from './operators';
import { setKey, stored, truth, unknown, type Value } from './values';

/** Ways through a function that are kept apart; more are joined. A module’s own ways are joined at once. */
const maxWays = 64;

/** Follows statements; the scopes at their end, one for each way through. None where every way returns or raises. */
export function run(statements: readonly SyntaxNode[], scope: Scope): Scope[] {
  let ways: Scope[] = [scope];
  for (const statement of statements) {
    const next: Scope[] = [];
    for (const way of ways) {
      const at = scope.file.at(statement);
      next.push(...scope.machine.nested(at, () => step(statement, way)));
    }
    const most = scope.machine.returns.length > 0 ? maxWays : 1;
    const [first] = next;
    ways = first && next.length > most ? [first.join(next)] : next;
    if (ways.length === 0) break;
  }
  return ways;
}

function step(node: SyntaxNode, scope: Scope): Scope[] {
  switch (node.name) {
    case 'ImportStatement':
      bindImport(node, scope);
      return [scope];
    case 'AssignStatement':
      assignParts(node, scope);
      return [scope];
    case 'UpdateStatement':
      update(node, scope);
      return [scope];
    case 'ExpressionStatement':
      for (const child of children(node)) evaluate(child, scope);
      return [scope];
    case 'DeleteStatement':
      for (const target of items(node)) forget(target, scope);
      return [scope];
    case 'ClassDefinition':
    case 'FunctionDefinition':
    case 'DecoratedStatement':
      define(node, scope);
      return [scope];
    case 'ReturnStatement': {
      const [, value] = children(node);
      const at = scope.file.at(node);
      scope.machine.noteReturn(value ? evaluate(value, scope) : { kind: 'none', at }, scope);
      return [];
    }
    case 'RaiseStatement':
      return [];
    case 'IfStatement':
      return branch(node, scope);
    case 'TryStatement':
      return attempt(node, scope);
    case 'ForStatement':
    case 'WhileStatement':
      return loop(node, scope);
    case 'WithStatement':
      return bodies(node).flatMap((body) => run(statementsOf(body), scope));
    case 'MatchStatement':
      return cases(node, scope);
    case 'StatementGroup':
      return run(
        items(node).filter(({ name }) => name !== ';'),
        scope,
      );
    default:
      return [scope];
  }
}

const bodies = (node: SyntaxNode): SyntaxNode[] => node.getChildren('Body');

function update(node: SyntaxNode, scope: Scope): void {
  const [target, sign, value] = children(node);
  if (!target || !sign || !value) return;
  const old = scope.machine.loaded(evaluate(target, scope));
  const operator = scope.file.textOf(sign).slice(0, -1);
  const by = scope.machine.loaded(evaluate(value, scope));
  const at = scope.file.at(node);
  if (old.kind === 'list' && by.kind === 'list' && operator === '+') {
    old.items.push(...scope.machine.grown(by).items.map((item) => stored(item, old)));
  } else if (old.kind === 'dict' && by.kind === 'dict' && operator === '|') {
    for (const { key, value: item } of scope.machine.grown(by).entries) setKey(old, key, item);
  } else assign(target, scope.machine.grown(operate(operator, old, by, at)), scope);
}

function forget(target: SyntaxNode, scope: Scope): void {
  const name = target.name === 'VariableName' ? target : target.firstChild;
  if (!name) return;
  const text = scope.file.textOf(name);
  if (name === target) scope.names.delete(text);
  else scope.names.set(text, unknown(`a part of ${text} is deleted`, scope.file.at(target)));
}

function define(node: SyntaxNode, scope: Scope): void {
  const definition = node.name === 'DecoratedStatement' ? node.lastChild : node;
  const name = definition?.getChild('VariableName');
  if (!definition || !name) return;
  const at = scope.file.at(definition);
  const text = scope.file.textOf(name);
  if (definition.name === 'FunctionDefinition') {
    const decorators = node.getChildren('Decorator').map((part) => decorator(part, scope));
    scope.names.set(text, {
      kind: 'function',
      name: text,
      node: definition,
      scope,
      decorators,
      at,
    });
    return;
  }
  const list = definition.getChild('ArgList');
  const bases = list ? readArguments(list, scope).positional : [];
  scope.names.set(text, { kind: 'class', name: text, node: definition, scope, bases, at });
}

function decorator(node: SyntaxNode, scope: Scope): Value {
  const names = node.getChildren('VariableName').map((part) => scope.file.textOf(part));
  const [first = '', ...rest] = names;
  const at = scope.file.at(node);
  let value: Value = scope.find(first) ?? unknown(`${first} is not bound in this file`, at);
  for (const name of rest) value = scope.machine.attribute(value, name, at);
  const list = node.getChild('ArgList');
  if (!list) return value;
  return { kind: 'instance', of: value, args: readArguments(list, scope), at };
}

/** if, elif, else: every branch whose condition may be true. */
function branch(node: SyntaxNode, scope: Scope): Scope[] {
  const ends: Scope[] = [];
  let rest: Scope | null = scope;
  let condition: SyntaxNode | null = null;
  for (const part of children(node)) {
    if (!rest) break;
    if (part.name === 'if' || part.name === 'elif' || part.name === 'else') {
      condition = null;
    } else if (part.name !== 'Body') {
      condition = part;
    } else if (condition === null) {
      ends.push(...run(statementsOf(part), rest.fork()));
      rest = null;
    } else {
      const known = truth(evaluate(condition, rest));
      const yes: Scope | null = known === false ? null : narrowed(rest, condition, true);
      if (yes) ends.push(...run(statementsOf(part), yes.fork()));
      rest = known === true ? null : narrowed(rest, condition, false);
    }
  }
  return rest ? [...ends, rest] : ends;
}

/** try: the body, or a handler instead of it. An import that must fail, or cannot, decides. */
function attempt(node: SyntaxNode, scope: Scope): Scope[] {
  let word = '';
  let tried: readonly SyntaxNode[] = [];
  let worked: Scope[] = [];
  const failed: Scope[] = [];
  let last: Scope[] | null = null;
  for (const part of children(node)) {
    if (['try', 'except', 'else', 'finally'].includes(part.name)) word = part.name;
    if (part.name !== 'Body') continue;
    const statements = statementsOf(part);
    if (word === 'try') {
      tried = statements;
      const fails = tried.some((statement) => missingModule(statement, scope));
      worked = fails ? [] : run(statements, scope.fork());
    } else if (word === 'except') {
      const works = tried.every((statement) => missingModule(statement, scope) === false);
      if (!works) failed.push(...run(statements, scope.fork()));
    } else if (word === 'else') {
      worked = worked.flatMap((way) => run(statements, way));
    } else {
      last = [...worked, ...failed].flatMap((way) => run(statements, way));
    }
  }
  return last ?? [...worked, ...failed];
}

/** for and while: the body once, or not at all. */
function loop(node: SyntaxNode, scope: Scope): Scope[] {
  const ends: Scope[] = [scope];
  for (const body of bodies(node)) {
    const fork = scope.fork();
    for (const part of children(node)) {
      if (part.name === 'in' || part.name === 'Body') break;
      for (const name of part.name === 'VariableName' ? [part] : part.getChildren('VariableName')) {
        const text = scope.file.textOf(name);
        if (node.name === 'ForStatement') {
          fork.names.set(text, { kind: 'symbol', text, at: scope.file.at(name) });
        }
      }
    }
    ends.push(...run(statementsOf(body), fork));
  }
  return ends;
}

function cases(node: SyntaxNode, scope: Scope): Scope[] {
  const clauses = node.getChild('MatchBody')?.getChildren('MatchClause') ?? [];
  return [
    scope,
    ...clauses.flatMap((clause) =>
      bodies(clause).flatMap((body) => run(statementsOf(body), scope.fork())),
    ),
  ];
}
