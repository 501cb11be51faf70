import type { SourceFact } from '../facts';
import { statusOf } from '../framework/exceptions';
import type { Place } from '../place';
import type { Machine, Recorded } from '../python/machine';
import { both, type Narrowing } from '../python/scope';
import { getKey, optionsOf, type Value, type ValueOf } from '../python/values';
import { dottedOf, keyOf, unreadable, whyNot } from './read';
import { byDefault } from './settings';

/** One way the handler builds `{"error": {"code": …, "message": …, "details": …}}`. */
interface Envelope {
  code: Value;
  message: Value | null;
  details: Value | null;
  /** Written, or the framework’s for the exception. */
  status: { value: number; at: Place } | null;
  when: Narrowing;
}

/** The codes of the exception handler with their statuses, messages and kinds of details. */
export function exceptionFacts(
  rest: ValueOf<'dict'> | null,
  settingsPlace: Place,
  machine: Machine,
): SourceFact[] {
  const id = 'setting: exception handler';
  const handler = rest && keyOf(rest, 'EXCEPTION_HANDLER', machine);
  const covers = ['code: '];
  if (!handler) {
    const usual = 'the framework’s own, without the envelope';
    return [{ ...byDefault(id, usual, rest?.at ?? settingsPlace), covers }];
  }
  const dotted = dottedOf(handler);
  if (dotted === null) return [{ ...unreadable(id, handler, 'a text'), covers }];
  const fact: SourceFact = { id, value: dotted, at: handler.at };
  const expected = `${machine.app}.api.exceptions.`;
  if (!dotted.startsWith(expected)) return [{ ...fact, covers }];
  const fn = machine.resolve(dotted);
  if (fn?.kind !== 'function') {
    return [{ ...fact, value: null, note: `there is no function ${dotted}`, covers }];
  }
  const envelopes = followHandler(fn, machine);
  if (envelopes.length === 0) {
    return [
      { ...fact, value: null, note: `${fn.name}() builds no envelope that can be read`, at: fn.at },
    ];
  }
  return [{ ...fact, value: `${expected}…` }, ...codeFacts(envelopes)];
}

function followHandler(fn: ValueOf<'function'>, machine: Machine): Envelope[] {
  const before = machine.recorded.length;
  const params = ['exc', 'context'].map((text): Value => ({ kind: 'symbol', text, at: fn.at }));
  machine.enter(fn, params);
  return machine.recorded.splice(before).flatMap(envelopesIn);
}

function envelopesIn(record: Recorded): Envelope[] {
  return optionsOf(record.value).flatMap((body) => {
    const error = body.kind === 'dict' ? getKey(body, 'error') : null;
    if (!error) return [];
    return optionsOf(error).flatMap((option): Envelope[] => {
      const code = option.kind === 'dict' ? getKey(option, 'code') : null;
      if (option.kind !== 'dict' || !code) return [];
      const when = [body.when, option.when].reduce<Narrowing>(both, record.when);
      const { second } = record;
      const implied = statusFrom(when);
      const status =
        second?.kind === 'number'
          ? { value: second.value, at: second.at }
          : implied === null
            ? null
            : { value: implied, at: code.at };
      return [
        {
          code,
          message: getKey(option, 'message'),
          details: getKey(option, 'details'),
          status,
          when,
        },
      ];
    });
  });
}

/** The status of a response the framework has made: of the exception’s class, or as the condition says. */
function statusFrom({ classes, equals }: Narrowing): number | null {
  const compared = Object.entries(equals).find(([name]) => name.endsWith('.status_code'));
  if (compared) return compared[1];
  const statuses = new Set((classes.exc ?? []).map(statusOf));
  const [only] = statuses;
  return statuses.size === 1 ? (only ?? null) : null;
}

function codeFacts(envelopes: readonly Envelope[]): SourceFact[] {
  const facts: SourceFact[] = [];
  const byCode = new Map<string, Envelope[]>();
  for (const envelope of envelopes) {
    for (const code of optionsOf(envelope.code)) {
      if (code.kind === 'text') {
        byCode.set(code.value, [...(byCode.get(code.value) ?? []), { ...envelope, code }]);
      } else facts.push({ ...unreadable('code: one of them', code, 'a text'), mayBe: 'code: ' });
    }
  }
  for (const [code, list] of byCode) {
    const [first] = list;
    if (!first) continue;
    const about = `code: ${code}`;
    facts.push(
      { id: about, value: 'there', at: first.code.at },
      { about, ...statusFact(code, list) },
      { about, ...messageFact(code, list) },
      { about, ...detailsFact(code, list) },
    );
  }
  return facts;
}

function statusFact(code: string, list: readonly Envelope[]): SourceFact {
  const statuses = list.flatMap(({ status }) => status ?? []);
  const distinct = [...new Set(statuses.map(({ value }) => value))].sort();
  const at = statuses[0]?.at ?? list[0]?.code.at ?? { file: '', line: 1 };
  return { id: `status: ${code}`, value: distinct.join(' or ') || 'any other', at };
}

function messageFact(code: string, list: readonly Envelope[]): SourceFact {
  const id = `message: ${code}`;
  const values = list.flatMap(({ message }) => (message ? optionsOf(message) : []));
  const [first] = values;
  if (!first) return { id, value: 'none', at: list[0]?.code.at ?? { file: '', line: 1 } };
  const texts: string[] = [];
  for (const value of values) {
    if (value.kind === 'text') texts.push(value.value);
    else if (value.kind === 'template') texts.push(value.parts.join('…'));
    else return unreadable(id, value, 'a text');
  }
  const distinct = [...new Set(texts)];
  return { id, value: distinct.join(' or '), at: first.at };
}

/** The kind of `details`, in the contract’s words. */
function detailsFact(code: string, list: readonly Envelope[]): SourceFact {
  const id = `details: ${code}`;
  const kinds = new Set<string>();
  let at = list[0]?.code.at ?? { file: '', line: 1 };
  for (const { details, when } of list) {
    for (const option of details ? optionsOf(details) : []) {
      const kind = kindOf(option, both(when, option.when));
      if (kind === null) {
        return {
          id,
          value: null,
          note: whyNot(option, 'None, a dict or response.data'),
          at: option.at,
        };
      }
      if (kinds.size === 0 || kind !== 'none') at = option.at;
      kinds.add(kind);
    }
    if (!details) kinds.add('absent');
  }
  return { id, value: kindsText(kinds), at };
}

function kindsText(kinds: ReadonlySet<string>): string {
  if (kinds.has('any')) return 'any';
  const without = [...kinds].filter((kind) => kind !== 'none').sort();
  if (without.length === 0) return 'none';
  const text = without.join(' or ');
  return kinds.has('none') && text !== 'fields' ? `${text}_or_none` : text;
}

function kindOf(value: Value, { classes }: Narrowing): string | null {
  if (value.kind === 'none') return 'none';
  if (value.kind === 'symbol') {
    const isData = value.text.endsWith('.data') || value.text.endsWith('.detail');
    const validates = classes.exc?.every((name) => name.endsWith('.ValidationError')) ?? false;
    return isData ? (validates ? 'fields' : 'any') : null;
  }
  if (value.kind !== 'dict') return null;
  const keys = value.entries.map(({ key }) => (key.kind === 'text' ? key.value : '?'));
  const names: Readonly<Record<string, string>> = {
    detail: 'why',
    wait_seconds: 'wait',
    non_field_errors: 'fields',
  };
  const [only] = keys;
  return (
    (keys.length === 1 && only !== undefined ? names[only] : undefined) ?? `{${keys.join(', ')}}`
  );
}
