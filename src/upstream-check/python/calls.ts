import { handlerResult, textOf } from '../framework/exceptions';
import type { Place } from '../place';
import { fromEnvironment, toBoolean, toNumber } from './environment';
import { addNamed, callMethod } from './methods';
import type { Scope } from './scope';
import { unknown, type Arguments, type Value, type ValueOf } from './values';

type Call = (args: Arguments, at: Place, scope: Scope) => Value;

/** What a call gives that needs no code of the checkout; null for any other. */
export function callKnown(callee: Value, args: Arguments, at: Place, scope: Scope): Value | null {
  if (callee.kind === 'name') {
    return functions[callee.dotted]?.(args, at, scope) ?? null;
  }
  if (callee.kind !== 'instance' || callee.of.kind !== 'name') return null;
  // Decorators and classes of other packages are instances too; a method's name starts with a dot.
  const { dotted } = callee.of;
  const [object] = callee.args.positional;
  return object && dotted.startsWith('.')
    ? callMethod(dotted.slice(1), object, args, at, scope)
    : null;
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

const timedelta: Call = (args, at, scope) => {
  const units = Object.keys(unitSeconds);
  const given = [
    ...args.positional.map((value, index) => [units[index] ?? '', value] as const),
    ...args.named,
  ];
  let seconds = 0;
  let configurable = false;
  for (const [unit, value] of given) {
    const number = scope.machine.loaded(value);
    const size = unitSeconds[unit];
    if (number.kind !== 'number' || size === undefined) {
      return unknown(number.kind === 'unknown' ? number.why : `timedelta(${unit}=…)`, number.at);
    }
    if (number.configurable) configurable = true;
    seconds += number.value * size;
  }
  return { kind: 'duration', seconds, at, ...(configurable ? { configurable } : {}) };
};

const asList: Call = (args, at, scope) => {
  const [source] = args.positional;
  if (!source) return { kind: 'list', items: [], at };
  const value = scope.machine.loaded(source);
  return value.kind === 'list'
    ? { ...value, items: [...value.items], at: value.at }
    : value.kind === 'symbol'
      ? value
      : unknown('a list of what cannot be read', at);
};

/** A response that a view or a middleware returns. */
const response: Call = (args, at, scope) => {
  const body = args.positional[0] ?? args.named.get('data') ?? null;
  const status = args.named.get('status') ?? args.positional[1] ?? null;
  if (body) {
    const second = status && httpStatus(scope.machine.loaded(status));
    scope.machine.recorded.push({ kind: 'body', value: body, second, when: scope.narrowing, at });
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
const asText: Call = (args, at, scope) => {
  const [source] = args.positional;
  if (!source) return { kind: 'text', value: '', at };
  const value = scope.machine.loaded(source);
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
  'builtins.int': ({ positional: [value] }, at, scope) =>
    value ? toNumber(scope.machine.loaded(value), at) : unknown('int()', at),
  'builtins.bool': ({ positional: [value] }, at, scope) =>
    value ? toBoolean(scope.machine.loaded(value), at) : unknown('bool()', at),
  'builtins.dict': (args, at, scope) => {
    const dict: ValueOf<'dict'> = { kind: 'dict', entries: [], at };
    for (const value of args.positional) dict.entries.push(...scope.machine.entriesOf(value));
    scope.machine.grown(dict);
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
