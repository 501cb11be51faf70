import { accounts, sandboxPassword } from '../../src/sandbox/auth/accounts';
import type { SampleLanguage } from '../../src/samples/languages';
import { runProcess, type Place, type Run } from '../../src/samples/runner/run-process';
import { aimAt } from '../../src/samples/runner/start-target';
import { aboveUse, fenceAt } from './client-code';
import type { FaultyApi } from './faulty-api';

const viewer = accounts.find(({ role }) => role === 'customer_viewer')!;

/** Further conditions of a run: other variables, where it runs, and code in the place of the sample's own use. */
export interface Conditions extends Place {
  env?: Record<string, string>;
  /** Put below the part above `Use it`. */
  use?: string;
}

/** Runs the sample of a section in a language against an API, with good tokens and credentials of a viewer. */
export async function runSample(
  section: string,
  language: SampleLanguage,
  api: FaultyApi,
  { env = {}, use, ...place }: Conditions = {},
): Promise<Run> {
  const fence = fenceAt(section, language);
  const code = use === undefined ? fence.code : `${aboveUse(fence)}\n${use}`;
  const given = {
    ACCESS_TOKEN: await api.sandbox.tokens.issue('access', viewer.id),
    REFRESH_TOKEN: await api.sandbox.tokens.issue('refresh', viewer.id),
    UPSTREAM_USERNAME: viewer.username,
    UPSTREAM_PASSWORD: sandboxPassword,
    ...env,
  };
  return runProcess(language, aimAt(code, api.url), given, 30, place);
}
