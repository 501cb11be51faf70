import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserArgs } from '../../scripts/setup/browser.mjs';
import { publishedPaths } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/test-build.mjs';
import { startHosts } from '../support/hosts';

const hosts = await startHosts(testBuild);
const unknownPage = '/no/such/page/';
const paths = [...publishedPaths(testBuild).filter((url) => url.endsWith('/')), unknownPage];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: browserArgs,
  });
});
afterAll(async () => {
  await browser.close();
  await Promise.all(hosts.map((host) => host.close()));
});

/** A page that writes down what it should not do. */
async function watched(address: string): Promise<{ page: Page; heard: string[] }> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    // The browser itself says that the unknown page is a 404.
    const isUnknown = message.location().url.endsWith(unknownPage);
    if (isUnknown && /status of 404/.test(message.text())) return;
    heard.push(`${page.url()}: ${message.type()} ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${String(error)}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) {
      heard.push(`${page.url()}: request to ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return { page, heard };
}

const isReady = (page: Page) => page.waitForSelector('html[data-ready]');

describe.each(hosts)('$name', ({ address }) => {
  test('every page keeps the policy and is quiet', { timeout: 300_000 }, async () => {
    expect(paths.length).toBeGreaterThan(25);
    const { page, heard } = await watched(address);
    for (const path of paths) {
      await page.goto(path);
      await isReady(page);
      await page.waitForLoadState('networkidle');
    }
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test(
    'search, a tree, tabs, the console and a link keep it too',
    { timeout: 120_000 },
    async () => {
      const { page, heard } = await watched(address);
      await page.goto('/API_TROUBLESHOOTING/');
      await isReady(page);
      const tree = page.locator('#tree-401');
      await tree.getByRole('group').getByRole('button').first().click();
      await tree.getByRole('list', { name: 'Answers so far' }).waitFor();
      await page.getByRole('tab', { name: 'Python' }).first().click();
      await page.getByRole('tabpanel', { name: 'Python' }).first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('throttled');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '429 throttled' }).waitFor();
      await isReady(page);
      await page.getByRole('button', { name: /Provoke this error/ }).click();
      await page.getByRole('button', { name: /^Send/ }).first().click();
      await page
        .getByText(/HTTP\/1\.1 \d{3}/)
        .first()
        .waitFor();
      await page.getByRole('link', { name: /Guide/ }).first().click();
      await page.getByRole('heading', { level: 1, name: 'API troubleshooting guide' }).waitFor();
      await isReady(page);
      await page
        .getByRole('button', { name: /^Colour mode/ })
        .first()
        .click();
      expect(heard).toEqual([]);
      await page.context().close();
    },
  );

  test('an unknown page whose address is no UTF-8 is the 404 page', async () => {
    const { page } = await watched(address);
    for (const path of ['/errors/%ff/', '/errors/%C3%28/x']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await isReady(page);
      await page.getByRole('heading', { level: 1, name: 'No page at this address' }).waitFor();
    }
    await page.context().close();
  });

  test('a page is fetched ahead when its link is about to be pressed', async () => {
    const { page } = await watched(address);
    const ahead: string[] = [];
    page.context().on('request', (request) => {
      if (request.headers()['sec-purpose']?.startsWith('prefetch')) ahead.push(request.url());
    });
    await page.goto('/');
    await isReady(page);
    await page.getByRole('main').locator('a[href="/errors/throttled/"]').first().hover();
    await expect
      .poll(() => ahead.map((url) => new URL(url).pathname))
      .toContain('/errors/throttled/');
    expect(ahead.filter((url) => new URL(url).origin !== new URL(address).origin)).toEqual([]);
    await page.context().close();
  });

  test('the policy is in force: what it forbids does not run', async () => {
    const { page, heard } = await watched(address);
    await page.goto('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      document.body.setAttribute('style', 'outline: 1px solid red');
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await expect
      .poll(() => heard.filter((line) => line.includes('policy:')).length)
      .toBeGreaterThan(1);
    await page.context().close();
  });
});
