import type { SourceFact } from '../facts';
import { throttleBase, type ThrottleBase } from '../framework/throttles';
import type { Place } from '../place';
import type { Machine } from '../python/machine';
import type { Value, ValueOf } from '../python/values';
import { dottedOf, keyOf, noteOf, unreadable } from './read';
import { byDefault } from './settings';

/** A throttle class: its scope and whom it counts, or why they cannot be read. */
export type Throttle =
  | { scope: string | null; counts: ThrottleBase['counts']; at: Place }
  | { why: string; scope: string | null; at: Place };

/** What a throttle class, or the name of one, does. */
export function readThrottle(value: Value, machine: Machine): Throttle {
  const dotted = dottedOf(value);
  const loaded = dotted === null ? value : (machine.resolve(dotted) ?? value);
  if (loaded.kind === 'class') {
    const scope = machine.classAttribute(loaded, 'scope');
    const base = baseOf(loaded, machine);
    if (!base) {
      const name = scope?.kind === 'text' ? scope.value : null;
      const why = `${loaded.name} counts in code, or its base class is not known`;
      return { why, scope: name, at: loaded.at };
    }
    if (!scope) return { ...base, at: loaded.at };
    const text = machine.loaded(scope);
    if (text.kind !== 'text') return { why: 'its scope is not a text', scope: null, at: text.at };
    return { scope: text.value, counts: base.counts, at: text.at };
  }
  const base = dotted === null ? null : throttleBase(dotted);
  return base
    ? { ...base, at: value.at }
    : {
        why: `${dotted ?? 'this'} is not a throttle class that is known`,
        scope: null,
        at: value.at,
      };
}

function baseOf(value: ValueOf<'class'>, machine: Machine, hops = 0): ThrottleBase | null {
  if (hops > 20 || machine.classNames(value).names.has('get_cache_key')) return null;
  for (const base of value.bases) {
    const loaded = machine.loaded(base);
    const found =
      loaded.kind === 'class'
        ? baseOf(loaded, machine, hops + 1)
        : throttleBase(dottedOf(loaded) ?? '');
    if (found) return found;
  }
  return null;
}

const periods: Readonly<Record<string, string>> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
};

/** `5/h`, `5/hr` and `5/hours` are all `5/hour`: the framework reads the period’s first letter. Null where it fails. */
export function rateText(rate: string): string | null {
  const [number, period, ...more] = rate.split('/');
  const name = periods[period?.[0] ?? ''];
  if (more.length > 0 || name === undefined || !/^\s*\d[\d_]*\s*$/.test(number ?? '')) return null;
  return `${Number(number?.replaceAll('_', ''))}/${name}`;
}

/** Rates by scope from the settings, and by classes with a rate of their own, which win; and whom each scope counts. */
export function throttleFacts(
  rest: ValueOf<'dict'> | null,
  settingsPlace: Place,
  machine: Machine,
): SourceFact[] {
  const facts = new Map<string, SourceFact>();
  for (const fact of settingsRates(rest, settingsPlace, machine)) facts.set(fact.id, fact);
  const module = machine.module(`${machine.app}.api.throttling`);
  const classes = [...(module?.names.values() ?? [])].filter((value) => value.kind === 'class');
  const defaults = rest && keyOf(rest, 'DEFAULT_THROTTLE_CLASSES', machine);
  const used = defaults?.kind === 'list' ? defaults.items : [];
  if (defaults && defaults.kind !== 'list') {
    const id = 'setting: DEFAULT_THROTTLE_CLASSES';
    const covers = ['counted by: user', 'counted by: anon'];
    facts.set(id, { ...unreadable(id, defaults, 'a list of classes'), covers });
  }
  for (const value of [...classes, ...used]) {
    const throttle = readThrottle(value, machine);
    if ('why' in throttle) {
      if (value.kind !== 'class') continue;
      const id = `counted by: ${throttle.scope ?? value.name}`;
      facts.set(id, { id, value: null, note: throttle.why, at: throttle.at });
      continue;
    }
    if (throttle.scope === null) continue;
    const counted = `counted by: ${throttle.scope}`;
    const whom = throttle.counts === 'anon' ? 'IP address' : 'user';
    facts.set(counted, {
      id: counted,
      about: `limit: ${throttle.scope}`,
      value: whom,
      at: throttle.at,
    });
    const rate = value.kind === 'class' ? machine.classAttribute(value, 'rate') : null;
    if (rate) {
      const fact = rateFact(throttle.scope, machine.loaded(rate));
      facts.set(fact.id, fact);
    }
    // A scope without a rate is a mistake of its own.
    const limit = `limit: ${throttle.scope}`;
    if (!facts.has(limit)) {
      facts.set(limit, { id: limit, value: 'no rate in DEFAULT_THROTTLE_RATES', at: throttle.at });
    }
  }
  return [...facts.values()];
}

function settingsRates(rest: ValueOf<'dict'> | null, place: Place, machine: Machine): SourceFact[] {
  const rates = rest && keyOf(rest, 'DEFAULT_THROTTLE_RATES', machine);
  if (!rates) {
    return [
      byDefault('limit: user', 'no limit', rest?.at ?? place),
      byDefault('limit: anon', 'no limit', rest?.at ?? place),
    ];
  }
  if (rates.kind !== 'dict') {
    return [
      { ...unreadable('setting: DEFAULT_THROTTLE_RATES', rates, 'a dict'), covers: ['limit: '] },
    ];
  }
  const facts = new Map<string, SourceFact>();
  for (const { key } of rates.entries) {
    if (key.kind !== 'text') {
      const open = unreadable('limit: a scope', key, 'a text');
      facts.set(`at line ${key.at.line}`, { ...open, mayBe: 'limit: ' });
    } else {
      // A later key that cannot be read may be this one.
      const value = keyOf(rates, key.value, machine);
      if (value) facts.set(key.value, rateFact(key.value, value));
    }
  }
  return [...facts.values()];
}

function rateFact(scope: string, value: Value): SourceFact {
  const id = `limit: ${scope}`;
  if (value.kind === 'none') return { id, value: 'no limit', at: value.at };
  if (value.kind !== 'text') return unreadable(id, value, 'a text such as "5/hour"');
  const rate = rateText(value.value);
  if (rate !== null) return { id, value: rate, at: value.at, ...noteOf(value) };
  const note = `the framework refuses the rate "${value.value}": write a number, a slash and second, minute, hour or day`;
  return { id, value: null, note, at: value.at };
}
