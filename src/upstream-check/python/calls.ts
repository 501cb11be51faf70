import { handlerResult, textOf } from '../framework/exceptions';
import type { Place } from '../place';
import type { Machine } from './machine';
import type { Scope } from './scope';
import {
  getKey,
  setKey,
  stored,
  truth,
  unknown,
  type Arguments,
  type Value,
  type ValueOf,
} from './values';

type Call = (args: Arguments, at: Place, scope: Scope, machine: Machine) => Value;

/** What a call gives that needs no code of the checkout; null for any other. */
export function callKnown(
  callee: Value,
  args: Arguments,
  at: Place,
  scope: Scope,
  machine: Machine,
): Value | null {
  if (callee.kind === 'name') {
    return functions[callee.dotted]?.(args, at, scope, machine) ?? null;
  }
  if (callee.kind !== 'instance' || callee.of.kind !== 'name') return null;
  // Decorators and classes of other packages are instances too; a method's name starts with a dot.
  const { dotted } = callee.of;
  const [object] = callee.args.positional;
  if (!object) return null;
  if (!dotted.startsWith('.')) return null;
  return method(dotted.slice(1), object, args, at, machine);
}

const day = 86_400;
const unitSeconds: Readonly<Record<string, number>> = {
  days: day,
  seconds: 1,
  microseconds: 1e-6,
  milliseconds: 1e-3,
  minutes: 60,
  hours: 3600,
  weeks: 7 * day,
};

const timedelta: Call = (args, at, _scope, machine) => {
  const units = Object.keys(unitSeconds);
  const given = [
    ...args.positional.map((value, index) => [units[index] ?? '', value] as const),
    ...args.named,
  ];
  let seconds = 0;
  let configurable = false;
  for (const [unit, value] of given) {
    const number = machine.loaded(value);
    const size = unitSeconds[unit];
    if (number.kind !== 'number' || size === undefined) {
      return unknown(number.kind === 'unknown' ? number.why : `timedelta(${unit}=…)`, number.at);
    }
    if (number.configurable) configurable = true;
    seconds += number.value * size;
  }
  return { kind: 'duration', seconds, at, ...(configurable ? { configurable } : {}) };
};

/** A value of the environment: its default. */
const fromEnvironment: Call = (args, at, _scope, machine) => {
  const usual = args.named.get('default') ?? args.positional[1];
  const [name] = args.positional;
  const called = name?.kind === 'text' ? name.value : 'a variable';
  if (!usual) return unknown(`${called} comes from the environment and has no default`, at);
  const cast = args.named.get('cast');
  const value = machine.loaded(usual);
  return { ...(cast ? convert(cast, value, at) : value), configurable: true };
};

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

function toNumber(value: Value, at: Place): Value {
  if (value.kind === 'number') return { ...value, value: Math.trunc(value.value) };
  const number = value.kind === 'text' ? value.value.trim() : '';
  return /^[+-]?\d[\d_]*$/.test(number)
    ? { kind: 'number', value: Number(number.replaceAll('_', '')), at: value.at }
    : unknown('not a whole number', at);
}

function toBoolean(value: Value, at: Place): Value {
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

function splitText(text: string, separator: string, at: Place): Value {
  const items = text
    .split(separator)
    .map((part): Value => ({ kind: 'text', value: part.trim(), at }));
  return { kind: 'list', items: text === '' ? [] : items, at };
}

const asList: Call = (args, at, _scope, machine) => {
  const [source] = args.positional;
  if (!source) return { kind: 'list', items: [], at };
  const value = machine.loaded(source);
  return value.kind === 'list'
    ? { ...value, items: [...value.items], at: value.at }
    : value.kind === 'symbol'
      ? value
      : unknown('a list of what cannot be read', at);
};

/** A response that a view or a middleware returns. */
const response: Call = (args, at, scope, machine) => {
  const body = args.positional[0] ?? args.named.get('data') ?? null;
  const status = args.named.get('status') ?? args.positional[1] ?? null;
  if (body) {
    const second = status && httpStatus(machine.loaded(status));
    machine.recorded.push({ kind: 'body', value: body, second, when: scope.narrowing, at });
  }
  return { kind: 'symbol', text: 'Response()', at };
};

/** `status.HTTP_404_NOT_FOUND` of the framework is 404. */
export function httpStatus(value: Value): Value {
  if (value.kind !== 'name') return value;
  const [, digits] = /^rest_framework\.status\.HTTP_(\d{3})_[A-Z_]+$/.exec(value.dotted) ?? [];
  return digits === undefined ? value : { kind: 'number', value: Number(digits), at: value.at };
}

/** `str(exc)`: the framework’s own text, where the exception’s class has one. */
const asText: Call = (args, at, scope, machine) => {
  const [source] = args.positional;
  if (!source) return { kind: 'text', value: '', at };
  const value = machine.loaded(source);
  if (value.kind === 'text') return value;
  if (value.kind === 'number') return { kind: 'text', value: String(value.value), at };
  const classes = value.kind === 'symbol' ? scope.narrowing.classes[value.text] : undefined;
  const texts = new Set((classes ?? []).map(textOf));
  const [only] = texts;
  if (texts.size === 1 && typeof only === 'string') return { kind: 'text', value: only, at };
  const nonEmpty = classes !== undefined && !texts.has(undefined);
  return { kind: 'template', parts: ['', ''], at, ...(nonEmpty ? { nonEmpty } : {}) };
};

const functions: Readonly<Record<string, Call>> = {
  'datetime.timedelta': timedelta,
  'django.utils.timezone.timedelta': timedelta,
  'os.environ.get': fromEnvironment,
  'os.getenv': fromEnvironment,
  'decouple.config': fromEnvironment,
  'builtins.list': asList,
  'builtins.tuple': asList,
  'builtins.set': asList,
  'builtins.frozenset': asList,
  'builtins.str': asText,
  'builtins.int': ({ positional: [value] }, at, _scope, machine) =>
    value ? toNumber(machine.loaded(value), at) : unknown('int()', at),
  'builtins.bool': ({ positional: [value] }, at, _scope, machine) =>
    value ? toBoolean(machine.loaded(value), at) : unknown('bool()', at),
  'builtins.dict': (args, at, _scope, machine) => {
    const dict: ValueOf<'dict'> = { kind: 'dict', entries: [], at };
    for (const value of args.positional) dict.entries.push(...machine.entriesOf(value));
    machine.grown(dict);
    addNamed(dict, args, at);
    return dict;
  },
  'builtins.isinstance': (_args, at) => ({ kind: 'symbol', text: 'isinstance()', at }),
  'builtins.hasattr': (_args, at) => ({ kind: 'symbol', text: 'hasattr()', at }),
  'rest_framework.views.exception_handler': (_args, at) => ({
    kind: 'symbol',
    text: handlerResult,
    at,
  }),
  'rest_framework.response.Response': response,
  'django.http.JsonResponse': response,
  'django.http.response.JsonResponse': response,
};

function addNamed(dict: ValueOf<'dict'>, args: Arguments, at: Place): void {
  for (const [name, value] of args.named) {
    const key: Value = name === '**' ? value : { kind: 'text', value: name, at: value.at };
    if (key.kind === 'text') setKey(dict, key, value);
    else dict.entries.push({ key: unknown('arguments that cannot be read', at), value });
  }
}

function method(
  name: string,
  object: Value,
  args: Arguments,
  at: Place,
  machine: Machine,
): Value | null {
  const value = machine.loaded(object);
  const first = args.positional[0] && machine.loaded(args.positional[0]);
  if (value.kind === 'dict') {
    if (name === 'update') {
      if (args.positional[0]) {
        for (const { key, value: item } of machine.entriesOf(args.positional[0])) {
          if (key.kind === 'unknown') machine.grown(value).entries.push({ key, value: item });
          else setKey(value, key, item);
        }
      }
      addNamed(value, args, at);
      return { kind: 'none', at };
    }
    if (name === 'copy') return { ...value, entries: [...value.entries] };
    if (name === 'get' && first?.kind === 'text') {
      return getKey(value, first.value) ?? args.positional[1] ?? { kind: 'none', at };
    }
    if (name === 'setdefault' && first?.kind === 'text') {
      const found = getKey(value, first.value);
      const usual = args.positional[1] ?? { kind: 'none', at };
      if (!found) setKey(value, first, usual);
      return found ?? usual;
    }
    if (name === 'pop' || name === 'clear' || name === 'popitem') {
      const open = unknown(`.${name}()`, at);
      value.entries.push({ key: open, value: open });
      return open;
    }
    return null;
  }
  if (value.kind === 'list') {
    if (name === 'append' && args.positional[0]) {
      value.items.push(stored(args.positional[0], value));
    } else if (name === 'extend' && first?.kind === 'list')
      value.items.push(...machine.grown(first).items.map((item) => stored(item, value)));
    else if (name === 'insert' && args.positional[1]) {
      value.items.splice(
        first?.kind === 'number' ? first.value : 0,
        0,
        stored(args.positional[1], value),
      );
    } else if (name === 'copy') return { ...value, items: [...value.items] };
    else value.items.splice(0, value.items.length, unknown(`.${name}()`, at));
    return { kind: 'none', at };
  }
  if (value.kind === 'text') return textMethod(name, value, first, at);
  if (value.kind === 'instance' && value.of.kind === 'name' && name === 'register') {
    // A router keeps what is registered among its arguments.
    const entry: Value = {
      kind: 'instance',
      of: { kind: 'name', dotted: '.register', at },
      args,
      at,
    };
    value.args.positional.push(entry);
    return { kind: 'none', at };
  }
  return null;
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
