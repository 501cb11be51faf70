import type { Place } from '../place';
import type { Scope } from './scope';
import {
  getKey,
  setKey,
  stored,
  unknown,
  type Arguments,
  type Value,
  type ValueOf,
} from './values';

/** What a method of a dict, a list, a text or a router gives; null for any other. It may change the value. */
export function callMethod(
  name: string,
  object: Value,
  args: Arguments,
  at: Place,
  scope: Scope,
): Value | null {
  const value = scope.machine.loaded(object);
  if (value.kind === 'dict') return dictMethod(name, value, args, at, scope);
  if (value.kind === 'list') return listMethod(name, value, args, at, scope);
  if (value.kind === 'text') {
    const [first] = args.positional;
    return textMethod(name, value, first && scope.machine.loaded(first), at);
  }
  if (value.kind === 'instance' && value.of.kind === 'name' && name === 'register') {
    // A router keeps what is registered among its arguments.
    const of: Value = { kind: 'name', dotted: '.register', at };
    value.args.positional.push({ kind: 'instance', of, args, at });
    return { kind: 'none', at };
  }
  return null;
}

function dictMethod(
  name: string,
  dict: ValueOf<'dict'>,
  args: Arguments,
  at: Place,
  { machine }: Scope,
): Value | null {
  const [first, usual = { kind: 'none', at }] = args.positional;
  const key = first && machine.loaded(first);
  if (name === 'update') {
    for (const { key, value } of first ? machine.entriesOf(first) : []) {
      if (key.kind === 'unknown') machine.grown(dict).entries.push({ key, value });
      else setKey(dict, key, value);
    }
    addNamed(dict, args, at);
    return { kind: 'none', at };
  }
  if (name === 'copy') return { ...dict, entries: [...dict.entries] };
  if ((name === 'get' || name === 'setdefault') && key?.kind === 'text') {
    const found = getKey(dict, key.value);
    if (!found && name === 'setdefault') setKey(dict, key, usual);
    return found ?? usual;
  }
  if (name === 'pop' || name === 'clear' || name === 'popitem') {
    const open = unknown(`.${name}()`, at);
    dict.entries.push({ key: open, value: open });
    return open;
  }
  return null;
}

function listMethod(
  name: string,
  list: ValueOf<'list'>,
  { positional: [first, second] }: Arguments,
  at: Place,
  { machine }: Scope,
): Value {
  const loaded = first && machine.loaded(first);
  if (name === 'copy') return { ...list, items: [...list.items] };
  if (name === 'append' && first) list.items.push(stored(first, list));
  else if (name === 'extend' && loaded?.kind === 'list') {
    list.items.push(...machine.grown(loaded).items.map((item) => stored(item, list)));
  } else if (name === 'insert' && second) {
    const index = loaded?.kind === 'number' ? loaded.value : 0;
    list.items.splice(index, 0, stored(second, list));
  } else list.items.splice(0, list.items.length, unknown(`.${name}()`, at));
  return { kind: 'none', at };
}

function textMethod(
  name: string,
  text: ValueOf<'text'>,
  first: Value | undefined,
  at: Place,
): Value | null {
  const base = { at: text.at, ...(text.configurable ? { configurable: true as const } : {}) };
  const changed = (value: string): Value => ({ kind: 'text', value, ...base });
  if (name === 'split' && first?.kind === 'text') {
    return { ...splitText(text.value, first.value, text.at), ...base };
  }
  if (name === 'lower') return changed(text.value.toLowerCase());
  if (name === 'upper') return changed(text.value.toUpperCase());
  if (first) return unknown(`.${name}(…) of a text`, at);
  if (name === 'strip') return changed(text.value.trim());
  return unknown(`.${name}() of a text`, at);
}

/** The named arguments of `dict(a=1)` or `.update(a=1)`. */
export function addNamed(dict: ValueOf<'dict'>, args: Arguments, at: Place): void {
  for (const [name, value] of args.named) {
    const key: Value = name === '**' ? value : { kind: 'text', value: name, at: value.at };
    if (key.kind === 'text') setKey(dict, key, value);
    else dict.entries.push({ key: unknown('arguments that cannot be read', at), value });
  }
}

export function splitText(text: string, separator: string, at: Place): Value {
  const items = text
    .split(separator)
    .map((part): Value => ({ kind: 'text', value: part.trim(), at }));
  return { kind: 'list', items: text === '' ? [] : items, at };
}
