import type { SyntaxNode } from '@lezer/common';
import type { Place } from '../place';
import type { Narrowing, Scope } from './scope';

export interface Entry {
  key: Value;
  value: Value;
}

export interface Arguments {
  positional: Value[];
  named: Map<string, Value>;
}

export const argumentsOf = (
  positional: Value[] = [],
  named: Iterable<[string, Value]> = [],
): Arguments => ({ positional, named: new Map(named) });

interface Base {
  /** Where the value is written. */
  at: Place;
  /** Read from the environment, with this as the default: a deployment may change it. */
  configurable?: true;
  /** What is known about the caller’s values where a function returned this. */
  when?: Narrowing;
}

/** What an expression is known to be, without running it. */
export type Value = Base &
  (
    | { kind: 'none' }
    | { kind: 'bool'; value: boolean }
    | { kind: 'number'; value: number }
    | { kind: 'text'; value: string }
    /** A text with a hole between each two parts. */
    | { kind: 'template'; parts: readonly string[]; nonEmpty?: true }
    /** A list, tuple or set. */
    | { kind: 'list'; items: Value[] }
    /** A later entry wins; an unknown key may be any. */
    | { kind: 'dict'; entries: Entry[] }
    /** A `timedelta`. */
    | { kind: 'duration'; seconds: number }
    /** Something of a module, not loaded: `rest_framework.views.APIView`. */
    | { kind: 'name'; dotted: string }
    | { kind: 'class'; name: string; node: SyntaxNode; scope: Scope; bases: Value[] }
    | {
        kind: 'function';
        name: string;
        node: SyntaxNode;
        scope: Scope;
        decorators: Value[];
        self?: Value;
      }
    /** What a call of a class or of a function outside the checkout gives. */
    | { kind: 'instance'; of: Value; args: Arguments }
    /** A value known only by how it is reached: `response.data`. */
    | { kind: 'symbol'; text: string }
    | { kind: 'oneOf'; options: Value[] }
    | { kind: 'unknown'; why: string }
  );

export type ValueOf<K extends Value['kind']> = Extract<Value, { kind: K }>;

export const unknown = (why: string, at: Place): Value => ({ kind: 'unknown', why, at });

/** The possible values of a value. */
export const optionsOf = (value: Value): Value[] =>
  value.kind === 'oneOf' ? value.options.flatMap(optionsOf) : [value];

const maxOptions = 200;

/** One value of several: itself where all are the same. */
export function oneOf(options: readonly Value[], at: Place): Value {
  const distinct: Value[] = [];
  for (const option of options.flatMap(optionsOf)) {
    if (!distinct.some((other) => sameValue(other, option))) distinct.push(option);
  }
  if (distinct.length > maxOptions) return unknown('too many possible values', at);
  const [only] = distinct;
  return distinct.length === 1 && only ? only : { kind: 'oneOf', options: distinct, at };
}

/** Whether two values are equal wherever they are written. Unknown ones never are, nor what is too large to tell. */
export function sameValue(a: Value, b: Value, steps = { left: 20_000 }): boolean {
  if (a === b) return true;
  if (--steps.left < 0) return false;
  if (a.when !== b.when) return false;
  switch (a.kind) {
    case 'none':
      return b.kind === 'none';
    case 'bool':
    case 'number':
    case 'text':
      return b.kind === a.kind && b.value === a.value;
    case 'template':
      return b.kind === 'template' && a.parts.join('\0') === b.parts.join('\0');
    case 'list':
      return b.kind === 'list' && sameLists(a.items, b.items, steps);
    case 'dict':
      return (
        b.kind === 'dict' &&
        a.entries.length === b.entries.length &&
        a.entries.every(({ key, value }, index) => {
          const other = b.entries[index];
          return (
            !!other && sameValue(key, other.key, steps) && sameValue(value, other.value, steps)
          );
        })
      );
    case 'duration':
      return b.kind === 'duration' && a.seconds === b.seconds;
    case 'name':
      return b.kind === 'name' && a.dotted === b.dotted;
    case 'symbol':
      return b.kind === 'symbol' && a.text === b.text;
    case 'class':
    case 'function':
      return b.kind === a.kind && a.node.from === b.node.from && a.at.file === b.at.file;
    case 'instance':
      return (
        b.kind === 'instance' &&
        sameValue(a.of, b.of, steps) &&
        sameLists(a.args.positional, b.args.positional, steps) &&
        sameLists([...a.args.named.values()], [...b.args.named.values()], steps)
      );
    default:
      return false;
  }
}

const sameLists = (a: readonly Value[], b: readonly Value[], steps: { left: number }): boolean =>
  a.length === b.length && a.every((item, index) => b[index] && sameValue(item, b[index], steps));

/** Whether Python takes the value for true; undefined where it is not known, or may change by deployment. */
export function truth(value: Value): boolean | undefined {
  if (value.configurable) return undefined;
  switch (value.kind) {
    case 'none':
      return false;
    case 'bool':
      return value.value;
    case 'number':
      return value.value !== 0;
    case 'text':
      return value.value !== '';
    case 'template':
      return (value.nonEmpty ?? value.parts.some((part) => part !== '')) || undefined;
    case 'list':
      return value.items.length > 0;
    case 'dict':
      return (
        value.entries.some(({ key }) => key.kind !== 'unknown') ||
        (value.entries.length > 0 ? undefined : false)
      );
    case 'duration':
      return value.seconds !== 0;
    case 'class':
    case 'function':
      return true;
    default:
      return undefined;
  }
}

/** The value of a text key; null where there is none, unknown where one that is not known may be it. */
export function getKey(dict: ValueOf<'dict'>, key: string): Value | null {
  for (let index = dict.entries.length - 1; index >= 0; index--) {
    const entry = dict.entries[index];
    if (!entry) continue;
    if (entry.key.kind === 'text') {
      if (entry.key.value === key) return entry.value;
    } else if (entry.key.kind === 'unknown' || entry.key.kind === 'oneOf') {
      return unknown(
        entry.key.kind === 'unknown' ? entry.key.why : 'a key that differs',
        entry.key.at,
      );
    }
  }
  return null;
}

export function setKey(dict: ValueOf<'dict'>, key: Value, value: Value): void {
  const found = dict.entries.map((entry) => sameValue(entry.key, key)).lastIndexOf(true);
  const later = dict.entries.slice(found + 1).some((entry) => entry.key.kind === 'unknown');
  const entry = { key, value: stored(value, dict) };
  if (found === -1 || later) dict.entries.push(entry);
  else dict.entries[found] = entry;
}

/** A value to be put into a list or dict; unknown where it holds that list or dict itself. */
export function stored(value: Value, owner: Value): Value {
  return holds(value, owner, new Set()) ? unknown('a value that holds itself', value.at) : value;
}

function holds(value: Value, target: Value, seen: Set<Value>): boolean {
  if (value === target) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  if (value.kind === 'list') return value.items.some((item) => holds(item, target, seen));
  return value.kind === 'dict' && value.entries.some((entry) => holds(entry.value, target, seen));
}
