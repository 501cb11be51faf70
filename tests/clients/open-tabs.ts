import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { launchBrowser } from '../../scripts/setup/browser.mjs';
import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import type { SandboxOptions } from '../../src/sandbox/options';
import { runInTabs, type Tabs } from '../../src/samples/runner/run-in-tabs';
import { startFaultyApi, type FaultyApi, type Fault, type Script } from './faulty-api';

const code = readFileSync('clients/browser/upstream-browser-client.mjs', 'utf8');
export const hour = 3600;
export const { username: admin, id: adminId } = findAccount('admin');
export const { username: viewer } = findAccount('viewer');

/** Importing this file launches a browser for the tests of the file that imports it. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 600_000);
afterAll(() => browser.close());

/** Seconds that the clocks of API and tabs are ahead of this computer's. */
let elapsed = 0;
beforeEach(() => {
  elapsed = 0;
});

export interface Outcome {
  status: number;
  error?: string;
  text?: string;
  seconds?: number;
  details?: unknown;
}

interface Setup {
  /** How far the API's clock is ahead of the tabs', in seconds. */
  ahead?: number;
  tabs?: number;
  script?: Script;
  options?: Partial<SandboxOptions>;
}

/** Tabs with a client each, and the API that they call. */
export async function start({ ahead = 0, tabs: count = 2, script, options }: Setup = {}): Promise<{
  api: FaultyApi;
  tabs: Tabs;
  pages: [Page, Page];
}> {
  const now = (): number => Date.now() + (elapsed + ahead) * 1000;
  const api = await startFaultyApi(script, { now, rotateRefresh: true, ...options });
  const tabs = await runInTabs(browser, api.url, code, count);
  onTestFinished(async () => {
    await tabs.close();
    await api.close();
  });
  for (const page of tabs.pages) await prepare(page);
  return { api, tabs, pages: tabs.pages as [Page, Page] };
}

export async function prepare(page: Page): Promise<void> {
  await page.waitForFunction('"sample" in globalThis');
  await page.evaluate(`{
    const real = Date.now;
    globalThis.elapsed = ${elapsed};
    Date.now = () => real() + globalThis.elapsed * 1000;
    globalThis.changes = [];
    globalThis.open = (budget) =>
      (globalThis.client = new sample.UpstreamClient({ budget, onChange: (what) => changes.push(what) }));
    globalThis.outcome = (promise) => promise.then(
      (response) => ({ status: response?.status ?? 0 }),
      (error) => ({ status: 0, error: error.name, text: error.message, seconds: error.seconds, details: error.details }),
    );
    open(10);
  }`);
}

/** Moves the clocks of API and tabs on. */
export async function pass(seconds: number, { pages }: Tabs): Promise<void> {
  elapsed += seconds;
  await Promise.all(pages.map((page) => page.evaluate(`globalThis.elapsed = ${elapsed}`)));
}

export const run = (page: Page, expression: string): Promise<Outcome> =>
  page.evaluate(`outcome(${expression})`);
export const logIn = (page: Page, username = viewer): Promise<Outcome> =>
  run(page, `client.login(${JSON.stringify(username)}, ${JSON.stringify(sandboxPassword)})`);
export const get = (page: Page, path = '/claims/?page_size=1'): Promise<Outcome> =>
  run(page, `client.get(${JSON.stringify(path)})`);
export const lines = (calls: FaultyApi['seen']): string[] =>
  calls.map(({ path, status }) => `${path.replace('/api/v1', '')} ${String(status)}`);
export const refreshes = (api: FaultyApi): string[] => lines(api.to('/auth/token/refresh/'));
export const refreshed = '/auth/token/refresh/ 200';
/** Who sent a request, by the token's `user_id`. */
export const userOf = ({ headers }: FaultyApi['seen'][number]): number => {
  const payload = headers.authorization?.split('.')[1] ?? '';
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { user_id: number }).user_id;
};
export const throttled = (seconds: number): Fault => ({
  status: 429,
  headers: { 'Retry-After': String(seconds) },
  body: JSON.stringify({
    error: { code: 'throttled', message: '', details: { wait_seconds: seconds } },
  }),
});
export const isRefresh = ({ path }: { path: string }): boolean => path.includes('/refresh/');
