import type { SourceFact } from '../facts';
import type { Machine, Recorded } from '../python/machine';
import { optionsOf, type Value, type ValueOf } from '../python/values';

/** Bodies without the envelope and headers that the methods of a class, or a function, build. */
export function recordedIn(value: Value, machine: Machine): Recorded[] {
  const before = machine.recorded.length;
  machine.followsCalls = true;
  for (const fn of functionsOf(value, machine)) {
    const self: Value =
      value.kind === 'class'
        ? { kind: 'instance', of: value, args: { positional: [], named: new Map() }, at: value.at }
        : { kind: 'none', at: fn.at };
    machine.follow(value.kind === 'class' ? { ...fn, self } : fn, noArguments(), fn.at);
  }
  machine.followsCalls = false;
  return machine.recorded.splice(before);
}

const noArguments = () => ({ positional: [], named: new Map<string, Value>() });

function functionsOf(value: Value, machine: Machine): ValueOf<'function'>[] {
  if (value.kind === 'function') return [value];
  if (value.kind !== 'class') return [];
  return [...machine.classNames(value).names.values()].filter((item) => item.kind === 'function');
}

/** Facts about bodies whose `error` is a text: `body: Invalid JSON`. */
export function bodyFacts(records: readonly Recorded[]): SourceFact[] {
  const facts = new Map<string, SourceFact>();
  for (const record of records) {
    if (record.kind !== 'body') continue;
    for (const body of optionsOf(record.value)) {
      if (body.kind !== 'dict') continue;
      const fact = bodyFact(body, record);
      if (fact) facts.set(`${fact.id} ${fact.value ?? ''}`, fact);
    }
  }
  return [...facts.values()];
}

function bodyFact(body: ValueOf<'dict'>, { second, at }: Recorded): SourceFact | null {
  const keys = body.entries.map(({ key }) => (key.kind === 'text' ? key.value : '…'));
  const error = body.entries[keys.indexOf('error')]?.value;
  if (!error || error.kind === 'dict' || error.kind === 'oneOf') return null;
  const id = `body: ${patternOf(error)}`;
  if (second && second.kind !== 'number') {
    return { id, value: null, note: 'its status is not a number', at: second.at };
  }
  const rest = body.entries
    .filter((_, index) => keys[index] !== 'error')
    .map(
      ({ value }, index) =>
        `, ${keys.filter((key) => key !== 'error')[index] ?? ''}: ${patternOf(value)}`,
    );
  return {
    id,
    value: `${second ? second.value : 200}${rest.join('')}`,
    at: error.at.file === '' ? at : error.at,
  };
}

/** A text with `…` for what varies. */
function patternOf(value: Value): string {
  if (value.kind === 'text') return value.value;
  return value.kind === 'template' ? value.parts.join('…') : '…';
}
