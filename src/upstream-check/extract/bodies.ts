import type { SourceFact } from '../facts';
import type { Machine, Recorded } from '../python/machine';
import { argumentsOf, getKey, optionsOf, type Value, type ValueOf } from '../python/values';

/** Bodies and headers that a function, or the methods of a class, builds. */
export function recordedIn(value: Value, machine: Machine): Recorded[] {
  const self: Value =
    value.kind === 'class'
      ? { kind: 'instance', of: value, args: argumentsOf(), at: value.at }
      : { kind: 'none', at: value.at };
  const found = functionsOf(value, machine).map((fn) => {
    const before = machine.recorded.length;
    machine.enter(value.kind === 'class' ? { ...fn, self } : fn);
    return { fn, records: machine.recorded.splice(before) };
  });
  // A helper says more where it is called, with its arguments, than on its own.
  return found.flatMap(({ fn, records }) => (machine.called.has(fn.node.from) ? [] : records));
}

function functionsOf(value: Value, machine: Machine): ValueOf<'function'>[] {
  if (value.kind === 'function') return [value];
  if (value.kind !== 'class') return [];
  return [...machine.classNames(value).names.values()].filter((item) => item.kind === 'function');
}

/** Facts about bodies whose `error` is a text: that there is `body: Invalid JSON`, its status and its other keys. */
export function bodyFacts(records: readonly Recorded[]): SourceFact[] {
  const facts = new Map<string, SourceFact>();
  for (const record of records) {
    if (record.kind !== 'body') continue;
    for (const body of optionsOf(record.value)) {
      if (body.kind !== 'dict') continue;
      for (const fact of factsOf(body, record)) facts.set(`${fact.id} = ${fact.value ?? ''}`, fact);
    }
  }
  return [...facts.values()];
}

function factsOf(body: ValueOf<'dict'>, { second, at }: Recorded): SourceFact[] {
  const error = getKey(body, 'error');
  if (!error || error.kind === 'dict') return [];
  return optionsOf(error).flatMap((text): SourceFact[] => {
    const name = patternOf(text);
    const about = `body: ${name}`;
    const status: SourceFact =
      second && second.kind !== 'number'
        ? { id: '', value: null, note: 'its status is not a number', at: second.at }
        : { id: '', value: String(second?.value ?? 200), at: second?.at ?? at };
    const others = body.entries.flatMap(({ key, value }) =>
      key.kind === 'text' && key.value === 'error'
        ? []
        : [{ id: `body ${patternOf(key)}: ${name}`, about, value: patternOf(value), at: value.at }],
    );
    return [
      { id: about, value: 'there', at: text.at },
      { ...status, id: `body status: ${name}`, about },
      ...others,
    ];
  });
}

/** A text with `…` for what varies. */
function patternOf(value: Value): string {
  if (value.kind === 'text') return value.value;
  return value.kind === 'template' ? value.parts.join('…') : '…';
}
