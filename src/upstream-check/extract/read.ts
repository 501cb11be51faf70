import type { SourceFact } from '../facts';
import { showPlace } from '../place';
import type { Machine } from '../python/machine';
import { getKey, type Value, type ValueOf } from '../python/values';

const nouns: Readonly<Record<Value['kind'], string>> = {
  none: 'None',
  bool: 'True or False',
  number: 'a number',
  text: 'a text',
  template: 'a text with parts that vary',
  list: 'a list',
  dict: 'a dict',
  duration: 'a timedelta',
  name: 'a name',
  class: 'a class',
  function: 'a function',
  instance: 'the result of a call',
  symbol: 'a value known at run time',
  oneOf: 'one of several values',
  unknown: 'unknown',
};

/** Why a value is not of the wanted form, for readers. */
export function whyNot(value: Value, wanted: string): string {
  if (value.kind === 'unknown') return value.why;
  if (value.kind === 'oneOf') {
    const options = value.options.map((option) => `${shown(option)} (${showPlace(option.at)})`);
    return `a condition decides: ${options.join(' or ')}`;
  }
  return `${nouns[value.kind]} where ${wanted} is expected`;
}

/** A literal as readers know it. */
function shown(value: Value): string {
  if (value.kind === 'text' || value.kind === 'number' || value.kind === 'bool')
    return String(value.value);
  return nouns[value.kind];
}

/** A fact that cannot be read, at the item of a list that is the reason. */
export function unreadable(id: string, value: Value, wanted: string): SourceFact {
  const item = value.kind === 'list' ? value.items.find(({ kind }) => kind !== 'text') : undefined;
  const reason = item ? whyNot(item, 'a text') : whyNot(value, wanted);
  return { id, value: null, note: reason, at: (item ?? value).at };
}

/** Where a value comes from, if a deployment may change it. */
export const noteOf = (value: Value): { note?: string } =>
  value.configurable ? { note: 'the default; the environment may change it' } : {};

/** A fact whose value is read from one value, or the reason why not. */
export function factOf(
  id: string,
  value: Value,
  wanted: string,
  text: (value: Value) => string | null,
): SourceFact {
  const read = text(value);
  return read === null
    ? unreadable(id, value, wanted)
    : { id, value: read, at: value.at, ...noteOf(value) };
}

export const textOf = (value: Value): string | null => (value.kind === 'text' ? value.value : null);

/** The texts of a list; null where one is not a text. */
export function textsOf(value: Value, machine: Machine): string[] | null {
  if (value.kind !== 'list') return null;
  const texts = value.items.map((item) => textOf(machine.loaded(item)));
  return texts.some((text) => text === null) ? null : texts.flatMap((text) => text ?? []);
}

/** A key of a dict, loaded; null where the dict has it not. */
export function keyOf(dict: ValueOf<'dict'>, key: string, machine: Machine): Value | null {
  const value = getKey(dict, key);
  return value && machine.loaded(value);
}

/** The dotted name of a class or of something of another package; null for any other value. */
export function dottedOf(value: Value): string | null {
  if (value.kind === 'name') return value.dotted;
  if (value.kind === 'class' || value.kind === 'function')
    return `${value.scope.module}.${value.name}`;
  if (value.kind === 'text') return value.value;
  return null;
}
