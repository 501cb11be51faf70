import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/setup/browser.mjs';
import { parseFenceMeta } from '../../src/samples/fence-meta';
import { runInTabs, type Tabs } from '../../src/samples/runner/run-in-tabs';
import { startSandboxServer } from '../../src/samples/runner/start-sandbox-server';
import { fenceAt } from './run-sample';

let browser: Browser;
beforeAll(async () => {
  delete process.env.UPSTREAM_BASE_URL; // short-lived tokens are the sandbox's
  browser = await launchBrowser();
}, 600_000);
afterAll(() => browser.close());

const { code } = fenceAt('docs/API_TROUBLESHOOTING.md#several-tabs', 'javascript');
const wide = 'limit="authentication=1000/hour,read_only=10000/hour"';

/** Calls from a tab for some seconds, as the page says; returns each status and each access token used. */
const useIt = `async (api, seconds) => {
  const statuses = [];
  const tokens = new Set();
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const send = (token) => {
      tokens.add(token);
      return fetch(api + '/api/v1/claims/?page_size=1', { headers: { Authorization: 'Bearer ' + token } });
    };
    const token = await sample.accessToken();
    let response = await send(token);
    if (response.status === 401) response = await send(await sample.accessToken(token));
    statuses.push(response.status);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { statuses, tokens: [...tokens] };
}`;

const ready = ({ pages }: Tabs) =>
  Promise.all(pages.map((tab) => tab.waitForFunction('"sample" in globalThis')));

test('5 tabs under rotation: one refresh per expiry, every call is a 200', async () => {
  const started = performance.now();
  const server = await startSandboxServer(parseFenceMeta(`access=3s rotate ${wide}`));
  const tabs = await runInTabs(browser, server, code, 5);
  try {
    const { ACCESS_TOKEN: access, REFRESH_TOKEN: refresh } = server.env;
    await ready(tabs);
    await tabs.pages[0]!.evaluate(`sample.keep(${JSON.stringify({ access, refresh })})`);
    // Tabs that open after the login find its tokens too.
    await Promise.all(tabs.pages.slice(2).map((tab) => tab.reload()));
    await ready(tabs);
    const ends = (await Promise.all(
      tabs.pages.map((tab) => tab.evaluate(`(${useIt})(${JSON.stringify(server.url)}, 8)`)),
    )) as { statuses: number[]; tokens: string[] }[];

    expect(tabs.errors).toEqual([]);
    for (const { statuses } of ends) {
      expect(statuses.length).toBeGreaterThan(5);
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    const refreshes = server.exchanges.filter(
      ({ path, method }) => path.includes('/auth/') && method === 'POST',
    );
    // Under rotation a second refresh with the same token would have been a 401.
    expect(new Set(refreshes.map(({ path, status }) => `${path} ${status}`))).toEqual(
      new Set(['/api/v1/auth/token/refresh/ 200']),
    );
    expect(refreshes.length).toBeGreaterThanOrEqual(2);
    // No token was renewed before the last tenth of its 3 s (of 2 s, since iat is rounded down).
    const seconds = (performance.now() - started) / 1000;
    expect(refreshes.length).toBeLessThanOrEqual(1 + seconds / 1.7);
    const used = new Set(ends.flatMap(({ tokens }) => tokens));
    expect(used.size).toBe(refreshes.length + 1);
  } finally {
    await tabs.close();
    await server.close();
  }
}, 60_000);

test('a dead refresh token asks every tab for a login, once refused and not again', async () => {
  const server = await startSandboxServer(parseFenceMeta(`rotate ${wide}`));
  const tabs = await runInTabs(browser, server, code, 5);
  try {
    const { ACCESS_TOKEN: access } = server.env;
    await ready(tabs);
    await tabs.pages[0]!.evaluate(`sample.keep(${JSON.stringify({ access, refresh: 'dead' })})`);
    const refused = `sample.accessToken(${JSON.stringify(access)}).catch(({ message }) => message)`;
    const messages = await Promise.all(tabs.pages.map((tab) => tab.evaluate(refused)));
    expect(messages.filter((text) => text === 'Log in again')).toHaveLength(1);
    expect(messages.filter((text) => text === 'Log in first')).toHaveLength(4);
    const calls = server.exchanges.filter(({ method }) => method === 'POST');
    expect(calls.map(({ path, status }) => `${path} ${status}`)).toEqual([
      '/api/v1/auth/token/refresh/ 401',
    ]);
  } finally {
    await tabs.close();
    await server.close();
  }
}, 60_000);
