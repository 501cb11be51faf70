import { site } from '../../contract/site';
import { isSampleLanguage } from '../languages';
import type { Fence } from '../markdown-page';
import { runProcess } from './run-process';
import { rewriteBaseUrl, startSandboxServer } from './start-sandbox-server';

/** The default of `timeout=`. */
const defaultSeconds = 30;

/**
 * Runs one sample against a sandbox of its own and checks what it declares: `exit=` (default 0),
 * `status=` (of its last exchange), `out="text of the output"`. Whoever pastes a sample with the address
 * from UPSTREAM_API may be in production, so it provokes no error, not even on its way. Throws an error
 * with the output where something differs.
 */
export async function checkSample(fence: Fence): Promise<void> {
  const { language, code, meta } = fence;
  if (!isSampleLanguage(language))
    throw new Error(`${fence.where}: no sample language: ${language}`);
  const server = await startSandboxServer(meta);
  try {
    const seconds = Number(meta.values.get('timeout') ?? defaultSeconds);
    const { exit, output } = await runProcess(
      language,
      rewriteBaseUrl(code, server.url),
      server.env,
      seconds,
    );
    const problems: string[] = [];
    const expect = (what: string, wanted: unknown, seen: unknown): void => {
      if (wanted !== seen)
        problems.push(`${what}: declared ${String(wanted)}, seen ${String(seen)}`);
    };
    expect('exit code', Number(meta.values.get('exit') ?? 0), exit);
    const status = meta.values.get('status');
    if (status !== undefined) expect('status', Number(status), server.exchanges.at(-1)?.status);
    const text = meta.values.get('out');
    if (text !== undefined && !output.includes(text)) problems.push(`output lacks “${text}”`);
    const provoked = server.exchanges.find((exchange) => exchange.status >= 400);
    if (provoked && code.includes('UPSTREAM_API') && !meta.values.has('spend')) {
      const call = `${provoked.method} ${provoked.path}`;
      problems.push(
        `${call} provokes a ${provoked.status} outside the sandbox: call ${site.localApi}/api/v1 literally`,
      );
    }
    if (problems.length > 0) {
      const calls = server.exchanges.map((e) => `${e.method} ${e.path} ${e.status}`).join('\n');
      throw new Error(
        `${fence.where} ${problems.join('; ')}\nexchanges:\n${calls}\noutput:\n${output}`,
      );
    }
  } finally {
    await server.close();
  }
}
