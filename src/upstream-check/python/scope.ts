import type { Machine } from './machine';
import type { PythonFile } from './syntax';
import {
  argumentsOf,
  oneOf,
  optionsOf,
  sameValue,
  setKey,
  unknown,
  getKey,
  type Value,
  type ValueOf,
} from './values';

/** What a condition on the way told about values that are known only by name. */
export interface Narrowing {
  /** The classes a value is an instance of, by the value’s name. */
  classes: Readonly<Record<string, readonly string[]>>;
  /** The names of values that are `None`. */
  nulls: readonly string[];
  /** The numbers that values are equal to, by the value’s name. */
  equals: Readonly<Record<string, number>>;
}

export const nothingKnown: Narrowing = { classes: {}, nulls: [], equals: {} };

export const both = (a: Narrowing, b: Narrowing | undefined): Narrowing =>
  b === undefined
    ? a
    : {
        classes: { ...a.classes, ...b.classes },
        nulls: [...a.nulls, ...b.nulls],
        equals: { ...a.equals, ...b.equals },
      };

/** The names bound at one point of a module, class or function. */
export class Scope {
  narrowing: Narrowing = nothingKnown;
  readonly names = new Map<string, Value>();

  constructor(
    readonly machine: Machine,
    readonly file: PythonFile,
    /** The dotted name of the module. */
    readonly module: string,
    readonly parent: Scope | null = null,
  ) {}

  find(name: string): Value | null {
    return this.names.get(name) ?? this.parent?.find(name) ?? null;
  }

  /** A copy that can change on its own; what two names share, they still share. */
  fork(): Scope {
    const copy = new Scope(this.machine, this.file, this.module, this.parent);
    copy.narrowing = this.narrowing;
    const seen = new Map<Value, Value>();
    for (const [name, value] of this.names) copy.names.set(name, cloned(value, seen));
    return copy;
  }

  /** Takes over the names of scopes that this one was forked into: one value where all agree. */
  join(forks: readonly Scope[]): Scope {
    const [first, ...others] = forks;
    if (!first || others.length === 0) return first ?? this;
    const names = new Set(forks.flatMap((fork) => [...fork.names.keys()]));
    const joined = new Scope(this.machine, this.file, this.module, this.parent);
    joined.narrowing = this.narrowing;
    for (const name of names) {
      const values = forks.map((fork) => fork.names.get(name) ?? null);
      joined.names.set(name, joinedValue(name, values));
    }
    return joined;
  }
}

function cloned(value: Value, seen: Map<Value, Value>): Value {
  if (value.kind !== 'dict' && value.kind !== 'list' && value.kind !== 'instance') return value;
  const known = seen.get(value);
  if (known) return known;
  if (value.kind === 'list') {
    const copy: ValueOf<'list'> = { ...value, items: [] };
    seen.set(value, copy);
    for (const item of value.items) copy.items.push(cloned(item, seen));
    return copy;
  }
  if (value.kind === 'instance') {
    const copy: ValueOf<'instance'> = {
      ...value,
      args: argumentsOf([], value.args.named),
    };
    seen.set(value, copy);
    for (const item of value.args.positional) copy.args.positional.push(cloned(item, seen));
    return copy;
  }
  const copy: ValueOf<'dict'> = { ...value, entries: [] };
  seen.set(value, copy);
  for (const entry of value.entries) {
    copy.entries.push({ key: entry.key, value: cloned(entry.value, seen) });
  }
  return copy;
}

/** Dicts are joined key by key down to this depth. */
const maxDepth = 6;

function joinedValue(name: string, values: readonly (Value | null)[], depth = 0): Value {
  const bound = values.filter((value) => value !== null);
  const first = bound[0];
  if (!first) throw new Error('no value to join');
  if (bound.length < values.length) {
    return unknown(`${name} is set under a condition only`, first.at);
  }
  if (bound.every((value) => sameValue(value, first))) return first;
  const dicts = bound.filter((value) => value.kind === 'dict');
  return dicts.length === bound.length && depth < maxDepth
    ? joinedDicts(dicts, depth + 1)
    : oneOf(bound, lastPlace(bound));
}

/** Key by key, so that one key set under a condition leaves the others readable. */
function joinedDicts(dicts: readonly ValueOf<'dict'>[], depth: number): Value {
  const result: ValueOf<'dict'> = { kind: 'dict', entries: [], at: lastPlace(dicts) };
  const keys = dicts.flatMap((dict) => dict.entries.map(({ key }) => key));
  const open = keys.find((key) => key.kind !== 'text');
  if (open) return oneOf(dicts, open.at);
  for (const key of keys) {
    if (key.kind !== 'text' || getKey(result, key.value)) continue;
    const values = dicts.map((dict) => getKey(dict, key.value));
    setKey(result, key, joinedValue(`the key "${key.value}"`, values, depth));
  }
  return result;
}

/** Of values that differ, the one written last is the one that a condition changes. */
const lastPlace = (values: readonly Value[]) => {
  const places = values.flatMap(optionsOf).map(({ at }) => at);
  const [first] = places;
  if (!first) throw new Error('no value to join');
  return places.reduce(
    (last, at) => (at.file === last.file && at.line > last.line ? at : last),
    first,
  );
};
