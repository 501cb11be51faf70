import { limits, type Scope } from '../../contract/limits';
import { fragmentPairs, parseInteger } from '../../errors/call-details/fragment';
import { policyIds } from '../policies/policies';
import { findPreset, presets, type Comparison, type PresetId } from './presets';
import {
  contractLimit,
  defaultScenario,
  hasContractLimit,
  periods,
  ranges,
  sharings,
  workKinds,
  type NumberKey,
  type Scenario,
} from './scenario';

/** What a comparison is named by in a link and on the command line: each key with its check. */
interface Settings extends Scenario {
  preset: PresetId;
  policy: Comparison['first'];
  with: Comparison['second'];
}

type Parsers = { [K in keyof Settings]: (text: string) => Settings[K] | undefined };

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);

const numbers = Object.fromEntries(
  Object.entries(ranges).map(([key, [min, max]]) => [
    key,
    (text: string) => parseInteger(text, min, max),
  ]),
) as Pick<Parsers, NumberKey>;

/** In the order in which a link names them. */
const parsers: Parsers = {
  preset: oneOf(presets.map(({ id }) => id)),
  scope: oneOf<Scope>(limits.map(({ scope }) => scope)),
  period: oneOf(periods),
  sharing: oneOf(sharings),
  work: oneOf(workKinds),
  ...numbers,
  policy: oneOf(policyIds),
  with: oneOf(policyIds),
};

/** The keys of a link to the lab. */
export const settingKeys = Object.keys(parsers) as readonly (keyof Settings)[];

/** What the lab shows where a link names nothing. */
export const defaultPolicies = { first: 'backoff', second: 'guide' } as const;

/**
 * The comparison that the pairs describe; null where none of them is valid. Never throws: unknown keys and invalid values
 * are left out, and the first valid value of a key wins. `rejected` hears of what was left out.
 */
export function pickComparison(
  pairs: Iterable<readonly [string, string]>,
  rejected: (name: string, text: string) => void = () => undefined,
): Comparison | null {
  const picked: Partial<Settings> = {};
  for (const [name, text] of pairs) {
    const key = settingKeys.find((known) => known === name);
    const value = key && parsers[key](text);
    if (value === undefined) rejected(name, text);
    else if (!(key! in picked)) Object.assign(picked, { [key!]: value });
  }
  if (Object.keys(picked).length === 0) return null;
  const { preset, policy, with: second, ...changes } = picked;
  const start = preset ? findPreset(preset) : { scenario: defaultScenario, ...defaultPolicies };
  const limit = changes.scope ? contractLimit(changes.scope) : {};
  const scenario = { ...start.scenario, ...limit, ...changes };
  // Long enough to see what comes after the wait.
  if (changes.wait !== undefined && changes.length === undefined) {
    scenario.length = Math.min(ranges.length[1], Math.max(scenario.length, 2 * changes.wait));
  }
  return { scenario, first: policy ?? start.first, second: second ?? start.second };
}

/** The comparison of a fragment such as `#preset=six-tabs&with=guide`; null where it names none. */
export function parseFragment(hash: string): Comparison | null {
  return pickComparison(fragmentPairs(hash));
}

/** A fragment, with its `#`, from which `parseFragment` makes the same comparison. */
export function formatFragment({ scenario, first, second }: Comparison): string {
  const isContract = hasContractLimit(scenario);
  const settings: Partial<Settings> = { ...scenario, policy: first, with: second };
  const isNeeded = (key: keyof Settings): boolean => {
    if (key === 'scope' || key === 'policy' || key === 'with') return true;
    if (key === 'requests' || key === 'period') return !isContract;
    // A wait would lengthen the simulated time.
    if (key === 'length' && scenario.wait > 0) return true;
    return key !== 'preset' && settings[key] !== defaultScenario[key];
  };
  return `#${settingKeys
    .filter(isNeeded)
    .map((key) => `${key}=${settings[key]}`)
    .join('&')}`;
}
