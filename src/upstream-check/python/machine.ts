import type { Checkout } from '../checkout/checkout';
import type { Place } from '../place';
import { Budget } from './budget';
import { callKnown } from './calls';
import { evaluate } from './evaluate';
import { run } from './run';
import { both, nothingKnown, Scope, type Narrowing } from './scope';
import { children, statementsOf } from './syntax';
import {
  argumentsOf,
  oneOf,
  unknown,
  type Arguments,
  type Entry,
  type Value,
  type ValueOf,
} from './values';

/** A response that code builds, or a header it sets, as far as it can be read. */
export interface Recorded {
  kind: 'body' | 'header';
  /** The body; for a header its name. */
  value: Value;
  /** The status, or the header’s value; null where none is written. */
  second: Value | null;
  when: Narrowing;
  at: Place;
}

/** How deep functions that call others are followed. */
const maxCalls = 8;

/** Reads modules of the checkout by following their statements, without running them. */
export class Machine extends Budget {
  /** The dotted name of the API’s folder. */
  readonly app: string;
  readonly recorded: Recorded[] = [];
  /** Where functions start that another followed function has called. */
  readonly called = new Set<number>();
  /** The names of attributes that followed code sets, `self.throttle_classes = …`. */
  readonly setAttributes = new Set<string>();
  /** Whether calls of the checkout’s own functions are followed. */
  private followsCalls = false;
  /** What the functions being followed return, innermost last. */
  readonly returns: Value[][] = [];
  private readonly modules = new Map<string, Scope>();

  constructor(readonly checkout: Checkout) {
    super();
    this.app = checkout.layout.app.replace(/\/+$/, '').split('/').join('.');
  }

  /** What a function may return, the functions that it calls being followed too. */
  enter(fn: ValueOf<'function'>, positional: Value[] = []): Value {
    this.followsCalls = true;
    const result = this.follow(fn, argumentsOf(positional), fn.at);
    this.followsCalls = false;
    return result;
  }

  /** The names of a module of the checkout; null where it has no such module. */
  module(dotted: string): Scope | null {
    const known = this.modules.get(dotted);
    if (known) return known;
    const file = this.checkout.module(dotted);
    if (!file) return null;
    const scope = new Scope(this, file, dotted);
    this.modules.set(dotted, scope);
    const follows = this.followsCalls;
    this.followsCalls = false;
    const end = scope.join(run(statementsOf(file.root), scope));
    this.followsCalls = follows;
    for (const [name, value] of end.names) scope.names.set(name, value);
    return scope;
  }

  /** What a dotted name of the checkout is; null where it is not in it. */
  resolve(dotted: string, hops = 0): Value | null {
    const parts = dotted.split('.');
    for (let length = parts.length - 1; length > 0; length--) {
      const module = parts.slice(0, length).join('.');
      if (!this.checkout.hasModule(module) || !this.follows(module)) continue;
      let value = this.module(module)?.names.get(parts[length] ?? '') ?? null;
      for (const name of parts.slice(length + 1)) {
        value = value && this.attribute(value, name, value.at);
      }
      if (value?.kind === 'name' && value.dotted !== dotted && hops < 10) {
        return this.resolve(value.dotted, hops + 1) ?? value;
      }
      return value;
    }
    return null;
  }

  /** Code that is followed leads to many modules; only those of the API’s own folder are of use. */
  private follows(module: string): boolean {
    const { app } = this;
    return !this.followsCalls || module.startsWith(`${app}.api.`) || module === `${app}.middleware`;
  }

  /** A value with what its name stands for, where that is in the checkout. `needed` false leaves names as they are. */
  loaded(value: Value, needed = true): Value {
    if (!needed || value.kind !== 'name') return value;
    if (value.dotted === 'rest_framework.permissions.SAFE_METHODS') return safeMethods(value.at);
    return this.resolve(value.dotted) ?? value;
  }

  entriesOf(value: Value): Entry[] {
    const dict = this.loaded(value);
    if (dict.kind === 'dict') return dict.entries;
    const why = dict.kind === 'unknown' ? dict.why : 'not a dict that can be read';
    const open = unknown(why, value.at);
    return [{ key: open, value: open }];
  }

  attribute(value: Value, name: string, at: Place): Value {
    switch (value.kind) {
      case 'name':
        return { kind: 'name', dotted: `${value.dotted}.${name}`, at };
      case 'symbol':
        return { kind: 'symbol', text: `${value.text}.${name}`, at };
      case 'class': {
        return this.classAttribute(value, name) ?? this.method(value, name, at);
      }
      case 'unknown':
        return value;
      case 'instance':
        if (value.args.named.has(name)) return value.args.named.get(name) ?? value;
        if (value.of.kind === 'class') {
          const found = this.classAttribute(value.of, name);
          if (found?.kind === 'function') return { ...found, self: value };
          if (found) return found;
        }
        // A router’s routes, as a list that others can be added to.
        if (name === 'urls') return { kind: 'list', items: [this.method(value, name, at)], at };
        return this.method(value, name, at);
      default:
        return this.method(value, name, at);
    }
  }

  /** An attribute of a class or of its bases in the checkout; null where none has it. */
  classAttribute(value: ValueOf<'class'>, name: string, hops = 0): Value | null {
    const own = this.classNames(value).names.get(name);
    if (own) return own;
    if (hops > 20) return null;
    for (const base of value.bases) {
      const loaded = this.loaded(base);
      const found = loaded.kind === 'class' ? this.classAttribute(loaded, name, hops + 1) : null;
      if (found) return found;
    }
    return null;
  }

  private readonly classScopes = new Map<string, Scope>();

  /** What the body of a class binds. */
  classNames(value: ValueOf<'class'>): Scope {
    const key = `${value.at.file}:${value.node.from}`;
    const known = this.classScopes.get(key);
    if (known) return known;
    const scope = new Scope(this, value.scope.file, value.scope.module, value.scope);
    this.classScopes.set(key, scope);
    const body = value.node.getChild('Body');
    const end = body ? scope.join(run(statementsOf(body), scope)) : scope;
    for (const [name, bound] of end.names) scope.names.set(name, bound);
    return scope;
  }

  /** `value.name`, to be called; what it gives is in `callKnown`. */
  private method(value: Value, name: string, at: Place): Value {
    const of: Value = { kind: 'name', dotted: `.${name}`, at };
    return { kind: 'instance', of, args: argumentsOf([value]), at };
  }

  call(callee: Value, args: Arguments, at: Place, scope: Scope): Value {
    const known = callKnown(callee, args, at, scope);
    if (known) return known;
    const loaded = this.followsCalls ? this.loaded(callee) : callee;
    if (loaded.kind === 'function') {
      return this.followsCalls
        ? this.follow(loaded, args, at, scope.narrowing)
        : unknown(`${loaded.name}() is not run`, at);
    }
    if (loaded.kind === 'class') return { kind: 'instance', of: loaded, args, at };
    if (loaded.kind === 'name') return { kind: 'instance', of: loaded, args, at };
    if (loaded.kind === 'symbol') return { kind: 'symbol', text: `${loaded.text}()`, at };
    if (loaded.kind === 'unknown') return loaded;
    if (loaded.kind === 'instance') return { kind: 'instance', of: loaded, args, at };
    return { kind: 'symbol', text: '()', at };
  }

  /** What a function may return, each value with what is then known of the caller’s values. */
  private follow(fn: ValueOf<'function'>, args: Arguments, at: Place, when = nothingKnown): Value {
    if (this.returns.length >= maxCalls) return unknown(`${fn.name}() calls too deep`, at);
    if (this.returns.length > 0) this.called.add(fn.node.from);
    const scope = new Scope(this, fn.scope.file, fn.scope.module, fn.scope);
    scope.narrowing = when;
    bindParameters(fn, args, scope);
    const body = fn.node.getChild('Body');
    if (!body) return unknown(`${fn.name}() has no body`, at);
    const returned: Value[] = [];
    this.returns.push(returned);
    const ends = run(statementsOf(body), scope);
    this.returns.pop();
    for (const end of ends) returned.push({ kind: 'none', at, when: end.narrowing });
    return returned.length === 0
      ? unknown(`${fn.name}() returns nothing`, at)
      : oneOf(returned, at);
  }

  /** Notes a value that the followed function returns. */
  noteReturn(value: Value, scope: Scope): void {
    const when = both(scope.narrowing, value.when);
    this.returns.at(-1)?.push(when === nothingKnown ? value : { ...value, when });
  }
}

const safeMethods = (at: Place): Value => ({
  kind: 'list',
  items: ['GET', 'HEAD', 'OPTIONS'].map((value) => ({ kind: 'text', value, at })),
  at,
});

function bindParameters(fn: ValueOf<'function'>, args: Arguments, scope: Scope): void {
  const list = fn.node.getChild('ParamList');
  const given = fn.self ? [fn.self, ...args.positional] : [...args.positional];
  const parts = list ? children(list) : [];
  parts.forEach((part, index) => {
    if (part.name !== 'VariableName') return;
    const before = parts[index - 1]?.name;
    const name = scope.file.textOf(part);
    const at = scope.file.at(part);
    const byName = args.named.get(name);
    const starred = before === '*' || before === '**';
    const value = starred ? null : (byName ?? given.shift() ?? null);
    const usual = parts[index + 1]?.name === 'AssignOp' ? parts[index + 2] : undefined;
    scope.names.set(
      name,
      value ?? (usual ? evaluate(usual, fn.scope) : { kind: 'symbol', text: name, at }),
    );
  });
}
