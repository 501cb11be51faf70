import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import type { SampleLanguage } from '../../src/samples/languages';
import {
  runProcess,
  type ProcessResult,
  type WorkingDirectory,
} from '../../src/samples/runner/run-process';
import { rewriteBaseUrl } from '../../src/samples/runner/start-sandbox-server';
import { aboveUse, fenceAt } from './client-code';
import type { FaultyApi } from './faulty-api';

const viewer = findAccount('viewer');

/** Further environment variables, the working directory, and code that replaces the sample's own use. */
export interface Conditions extends WorkingDirectory {
  env?: Record<string, string>;
  /** Put below the part above `Use it`. */
  use?: string;
}

/** Runs the sample of a section against an API, with valid tokens and credentials of a viewer. */
export async function runSample(
  section: string,
  language: SampleLanguage,
  api: FaultyApi,
  { env = {}, use, ...directory }: Conditions = {},
): Promise<ProcessResult> {
  const fence = fenceAt(section, language);
  const code = use === undefined ? fence.code : `${aboveUse(fence)}\n${use}`;
  const given = {
    ACCESS_TOKEN: await api.sandbox.tokens.issue('access', viewer.id),
    REFRESH_TOKEN: await api.sandbox.tokens.issue('refresh', viewer.id),
    UPSTREAM_USERNAME: viewer.username,
    UPSTREAM_PASSWORD: sandboxPassword,
    ...env,
  };
  return runProcess(language, rewriteBaseUrl(code, api.url), given, 30, directory);
}
