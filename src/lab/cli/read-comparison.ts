import { limits } from '../../contract/limits';
import { policies } from '../policies/policies';
import { pickComparison } from '../scenario/fragment';
import { presets, type Comparison } from '../scenario/presets';
import { periods, ranges, sharings, workKinds } from '../scenario/scenario';

const list = (entries: readonly { id: string; text: string }[]): string =>
  entries.map(({ id, text }) => `  ${id.padEnd(18)}${text}`).join('\n');

export const helpText = `npm run -s lab -- --preset fifty-workers [--policy ID] [--with ID] [--json]

Plays a scenario with two retry policies and prints what each comes to. Nothing is sent anywhere.

Presets (--preset):
${list(presets.map(({ id, title }) => ({ id, text: title })))}

Policies (--policy, and --with to compare it with):
${list(policies.map(({ id, summary }) => ({ id, text: summary.replace('{delay}', '--delay seconds') })))}

Settings of your own, alone or after a preset:
  --scope           ${limits.map(({ scope }) => scope).join(', ')}
  --period          ${periods.join(', ')}
  --sharing         ${sharings.join(', ')}
  --work            ${workKinds.join(', ')}
${list(Object.entries(ranges).map(([key, [min, max]]) => ({ id: `--${key}`, text: `${min} to ${max}` })))}
  every, report, wait, delay and length are in seconds.
`;

/** The comparison that flags describe; null without any. Throws on the first value that is not allowed. */
export function readComparison(flags: Readonly<Record<string, string>>): Comparison | null {
  return pickComparison(Object.entries(flags), (name, text) => {
    throw new Error(`--${name} ${text} is not allowed. See: npm run -s lab -- --help`);
  });
}
