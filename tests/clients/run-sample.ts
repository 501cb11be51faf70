import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import type { SampleLanguage } from '../../src/samples/languages';
import { fencesOf, readPages, type Fence } from '../../src/samples/markdown-page';
import {
  runProcess,
  type ProcessResult,
  type WorkingDirectory,
} from '../../src/samples/runner/run-process';
import { rewriteBaseUrl } from '../../src/samples/runner/start-sandbox-server';
import type { FaultyApi } from './faulty-api';

const fences = fencesOf(readPages());

/** The one fence in a language of a section, e.g. `docs/errors/throttled.md#handle-it-in-code`; throws unless there is exactly one. */
export function fenceAt(section: string, language: string): Fence {
  const found = fences.filter((fence) => fence.section === section && fence.language === language);
  const [fence] = found;
  if (!fence || found.length > 1)
    throw new Error(`${section} has ${found.length} ${language} fences; one is needed`);
  return fence;
}

/** A sample's code above its line `# Use it` or `// Use it`: the client without the calls. */
export function aboveUse({ code, where }: Fence): string {
  const [client, use] = code.split(/^(?:#|\/\/) Use it$/m);
  if (!client || use === undefined) throw new Error(`${where} has no line “Use it”`);
  return client;
}

const viewer = findAccount('viewer');

/** Further environment variables, the working directory, and code that replaces the sample's own use. */
export interface Conditions extends WorkingDirectory {
  env?: Record<string, string>;
  /** Replaces what follows `Use it`. */
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
    UPSTREAM_API: `${api.url}/api/v1`,
    ACCESS_TOKEN: await api.sandbox.tokens.issue('access', viewer.id),
    REFRESH_TOKEN: await api.sandbox.tokens.issue('refresh', viewer.id),
    UPSTREAM_USERNAME: viewer.username,
    UPSTREAM_PASSWORD: sandboxPassword,
    ...env,
  };
  return runProcess(language, rewriteBaseUrl(code, api.url), given, 30, directory);
}
