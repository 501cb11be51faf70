import type { PolicyId } from '../policies/policies';
import { contractLimit, defaultScenario, type Scenario } from './scenario';

/** A scenario with two policies to compare. */
export interface Comparison {
  scenario: Scenario;
  first: PolicyId;
  second: PolicyId;
}

/** An accident that many have had. */
export interface Preset extends Comparison {
  id: string;
  title: string;
  /** What happens and what helps, in one or two sentences. */
  story: string;
}

type Changes = Partial<Scenario> & Pick<Scenario, 'scope' | 'work'>;

const of = (changes: Changes): Scenario => ({
  ...defaultScenario,
  ...contractLimit(changes.scope),
  ...changes,
});

const minutes = 60;
const hours = 3600;

/** The classic accidents. */
export const presets = [
  {
    id: 'fifty-workers',
    title: 'Fifty workers at once',
    story:
      'Fifty workers share one account and make one upload each. The quota is used up in the first second. The other thirty come back together, minute after minute, until slots are free.',
    scenario: of({ scope: 'bulk_operation', work: 'burst', clients: 50 }),
    first: 'backoff',
    second: 'guide',
  },
  {
    id: 'login-in-cron',
    title: 'Login in every cron job',
    story:
      'Two jobs behind one address run every 10 minutes and log in each time. That is 12 logins an hour, and nothing but keeping the token makes them fewer: no retry policy can.',
    scenario: of({
      scope: 'authentication',
      work: 'cron',
      clients: 2,
      every: 10 * minutes,
      length: 4 * hours,
    }),
    first: 'fixed',
    second: 'guide',
  },
  {
    id: 'poll-each-second',
    title: 'Report polled each second',
    story:
      'A report takes 30 minutes. Polled each second it uses up the account’s quota before it is done; paced, the same loop never meets a 429.',
    scenario: of({
      scope: 'user',
      work: 'poll',
      every: 1,
      report: 30 * minutes,
      length: 3 * hours,
    }),
    first: 'immediate',
    second: 'pacing',
  },
  {
    id: 'six-tabs',
    title: 'Refresh in six tabs',
    story:
      'Six tabs refresh their tokens at the same moment, a minute before they expire. One tab more than the limit allows is one tab without a token: let one tab refresh for all.',
    scenario: of({
      scope: 'authentication',
      work: 'cron',
      clients: 6,
      every: 59 * minutes,
      length: 8 * hours,
    }),
    first: 'none',
    second: 'guide',
  },
  {
    id: 'nightly-export',
    title: 'Nightly export',
    story:
      'A job reads 3,000 records one by one. At full speed it uses up the quota and then stands still; at an even pace it takes longer, meets no 429 and leaves room for others.',
    scenario: of({ scope: 'read_only', work: 'burst', calls: 3000 }),
    first: 'guide',
    second: 'pacing',
  },
] as const satisfies readonly Preset[];

export type PresetId = (typeof presets)[number]['id'];

/** The preset with this id; throws on an unknown one, so that the build fails. */
export function findPreset(id: PresetId | (string & {})): Preset {
  const preset = (presets as readonly Preset[]).find((candidate) => candidate.id === id);
  if (preset) return preset;
  const known = presets.map((candidate) => candidate.id).join(', ');
  throw new Error(`Unknown preset "${id}". Use one of: ${known}.`);
}
