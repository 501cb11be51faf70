import { isSampleLanguage } from '../languages';
import type { Fence } from './extract-fences';
import { runProcess } from './run-process';
import { aimAt, startTarget } from './start-target';

/** How long a sample may run, in seconds, unless its meta says `timeout=`. */
const usualSeconds = 30;

/**
 * Runs one sample against a sandbox of its own and compares what it declares: `exit=` (0 if not
 * said), `status=` (of its last exchange), `out="text of the output"`. Throws an error that shows
 * the output where something differs.
 */
export async function checkSample(fence: Fence): Promise<void> {
  const { language, code, meta } = fence;
  if (!isSampleLanguage(language))
    throw new Error(`${fence.where}: no sample language: ${language}`);
  const target = await startTarget(meta);
  try {
    const seconds = Number(meta.values.get('timeout') ?? usualSeconds);
    const { exit, output } = await runProcess(
      language,
      aimAt(code, target.url),
      target.env,
      seconds,
    );
    const problems: string[] = [];
    const expect = (what: string, wanted: unknown, seen: unknown): void => {
      if (wanted !== seen)
        problems.push(`${what}: declared ${String(wanted)}, seen ${String(seen)}`);
    };
    expect('exit code', Number(meta.values.get('exit') ?? 0), exit);
    const status = meta.values.get('status');
    if (status !== undefined) expect('status', Number(status), target.exchanges.at(-1)?.status);
    const text = meta.values.get('out');
    if (text !== undefined && !output.includes(text)) problems.push(`output lacks “${text}”`);
    if (problems.length > 0) {
      const calls = target.exchanges.map((e) => `${e.method} ${e.path} ${e.status}`).join('\n');
      throw new Error(
        `${fence.where} ${problems.join('; ')}\nexchanges:\n${calls}\noutput:\n${output}`,
      );
    }
  } finally {
    await target.close();
  }
}
