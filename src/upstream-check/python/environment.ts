import type { Place } from '../place';
import { splitText } from './methods';
import type { Scope } from './scope';
import { truth, unknown, type Arguments, type Value } from './values';

/** A value of the environment: its default. */
export function fromEnvironment(args: Arguments, at: Place, scope: Scope): Value {
  const usual = args.named.get('default') ?? args.positional[1];
  const [name] = args.positional;
  const called = name?.kind === 'text' ? name.value : 'a variable';
  if (!usual) return unknown(`${called} comes from the environment and has no default`, at);
  const cast = args.named.get('cast');
  const value = scope.machine.loaded(usual);
  return { ...(cast ? convert(cast, value, at) : value), configurable: true };
}

function convert(cast: Value, value: Value, at: Place): Value {
  const name = cast.kind === 'name' ? cast.dotted : '';
  if (name === 'builtins.str' && value.kind === 'text') return value;
  if (name === 'builtins.bool') return toBoolean(value, at);
  if (name === 'builtins.int' || name === 'builtins.float') return toNumber(value, at);
  const isCsv =
    cast.kind === 'instance' && cast.of.kind === 'name' && cast.of.dotted === 'decouple.Csv';
  if (isCsv && value.kind === 'text') return splitText(value.value, ',', at);
  return unknown('a cast that is not read', cast.at);
}

export function toNumber(value: Value, at: Place): Value {
  if (value.kind === 'number') return { ...value, value: Math.trunc(value.value) };
  const number = value.kind === 'text' ? value.value.trim() : '';
  return /^[+-]?\d[\d_]*$/.test(number)
    ? { kind: 'number', value: Number(number.replaceAll('_', '')), at: value.at }
    : unknown('not a whole number', at);
}

export function toBoolean(value: Value, at: Place): Value {
  if (value.kind === 'text') {
    const text = value.value.toLowerCase();
    if (['true', 'yes', 'y', 'on', '1', 't'].includes(text))
      return { kind: 'bool', value: true, at: value.at };
    if (['false', 'no', 'n', 'off', '0', 'f', ''].includes(text)) {
      return { kind: 'bool', value: false, at: value.at };
    }
  }
  const known = truth({ ...value, configurable: undefined });
  return known === undefined
    ? unknown('neither true nor false', at)
    : { kind: 'bool', value: known, at: value.at };
}
