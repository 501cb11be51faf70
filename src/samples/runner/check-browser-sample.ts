import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import type { Fence } from '../markdown-page';
import { runInTabs } from './run-in-tabs';
import { startSandboxServer } from './start-sandbox-server';

/** The default of `timeout=`. */
const defaultSeconds = 10;

/**
 * Runs a sample that says `run browser` as a module in Chromium against a sandbox of its own, in
 * `tabs=` pages of one context at once (1 if not said), and compares what it declares: no error
 * that the page does not catch, `out="text of the console"`, `status=` of the last exchange.
 * Throws an error that shows the console where something differs.
 */
export async function checkBrowserSample(fence: Fence, browser: Browser): Promise<void> {
  const { code, meta, where } = fence;
  const server = await startSandboxServer(meta);
  const text = meta.values.get('out');
  const status = meta.values.get('status');
  try {
    const tabs = await runInTabs(browser, server.url, code, Number(meta.values.get('tabs') ?? 1));
    const problems = (): string[] => {
      const last = server.exchanges.at(-1)?.status;
      return [
        ...tabs.errors.map((error) => `page error: ${error}`),
        ...(text === undefined || tabs.output.join('\n').includes(text)
          ? []
          : [`output lacks “${text}”`]),
        ...(status === undefined || Number(status) === last
          ? []
          : [`status: declared ${status}, seen ${String(last)}`]),
      ];
    };
    const end = Date.now() + Number(meta.values.get('timeout') ?? defaultSeconds) * 1000;
    const ended = async (): Promise<boolean> =>
      (await Promise.all(tabs.pages.map((tab) => tab.evaluate('"sample" in globalThis')))).every(
        Boolean,
      );
    while (
      tabs.errors.length === 0 &&
      (problems().length > 0 || !(await ended())) &&
      Date.now() < end
    ) {
      await sleep(50);
    }
    const found = problems();
    if (!(await ended())) found.push('the module did not run to its end');
    await tabs.close();
    if (found.length === 0) return;
    const calls = server.exchanges.map((e) => `${e.method} ${e.path} ${e.status}`).join('\n');
    throw new Error(
      `${where} ${found.join('; ')}\nexchanges:\n${calls}\noutput:\n${tabs.output.join('\n')}`,
    );
  } finally {
    await server.close();
  }
}
