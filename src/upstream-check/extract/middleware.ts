import type { SourceFact } from '../facts';
import type { Machine, Recorded } from '../python/machine';
import { bodyFacts, recordedIn } from './bodies';
import type { Settings } from './settings';
import { unreadable } from './read';

/** Headers every web framework may send; the docs do not list them. */
const general = new Set([
  'cache-control',
  'content-language',
  'content-security-policy',
  'content-type',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'vary',
  'x-content-type-options',
  'x-frame-options',
  'x-xss-protection',
]);

/** Headers and bodies of the middleware that MIDDLEWARE names; the value of `API-Version`. */
export function middlewareFacts({ middleware }: Settings, machine: Machine): SourceFact[] {
  const own = `${machine.app}.middleware`;
  const module = machine.module(own);
  const records: Recorded[] = [];
  const inactive: Recorded[] = [];
  for (const [name, value] of module?.names ?? []) {
    if (value.kind !== 'class' && value.kind !== 'function') continue;
    const active = middleware.names.includes(`${own}.${name}`);
    (active ? records : inactive).push(...recordedIn(value, machine));
  }
  const facts = records.flatMap(headerFacts);
  const sent = new Set(facts.map(({ id }) => id));
  for (const fact of inactive.flatMap(headerFacts)) {
    if (sent.has(fact.id)) continue;
    sent.add(fact.id);
    facts.push({ ...fact, value: 'not sent', note: 'its class is not in MIDDLEWARE' });
  }
  return [...unique(facts), etagFact(middleware), ...bodyFacts(records)];
}

function headerFacts({ kind, value, second, at }: Recorded): SourceFact[] {
  if (kind !== 'header' || value.kind !== 'text' || general.has(value.value.toLowerCase()))
    return [];
  const id = `header: ${value.value}`;
  if (value.value.toLowerCase() !== 'api-version') return [{ id, value: 'sent', at: value.at }];
  if (second?.kind === 'text') return [{ id, value: second.value, at: second.at }];
  return second ? [unreadable(id, second, 'a text')] : [{ id, value: 'sent', at }];
}

const unique = (facts: readonly SourceFact[]): SourceFact[] => [
  ...new Map(facts.map((fact) => [fact.id, fact])).values(),
];

function etagFact({ names, at }: Settings['middleware']): SourceFact {
  const conditional = 'django.middleware.http.ConditionalGetMiddleware';
  const sent = names.includes(conditional);
  return {
    id: 'header: ETag',
    value: sent ? 'sent' : 'not sent',
    at,
    note: `by ${conditional}${sent ? '' : ', which is not in MIDDLEWARE'}`,
  };
}
