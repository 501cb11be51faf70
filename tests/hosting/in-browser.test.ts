import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { publishedPages } from '../../scripts/lib/permalinks.mjs';
import { launchBrowser } from '../../scripts/setup/browser.mjs';
import { startHosts } from '../support/hosts';
import { watchPage } from '../support/quiet-page';

const hosts = await startHosts(testBuild);
const unknownPage = '/no/such/page/';
const paths = [...publishedPages(testBuild), unknownPage];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all(hosts.map((host) => host.close()));
});

/** A page of the site that says what it should not do. */
async function open(baseURL: string): Promise<{ page: Page; problems: string[] }> {
  // Chromium reports a page transition that it skips as an error of the page.
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // The browser itself reports that the unknown page is a 404.
  const problems = watchPage(
    page,
    new URL(baseURL).origin,
    (message) =>
      message.location().url.endsWith(unknownPage) && message.text().includes('status of 404'),
  );
  return { page, problems };
}

const isReady = (page: Page) => page.waitForSelector('html[data-ready]');

describe.each(hosts)('$name', ({ url }) => {
  test('every page keeps the policy and is quiet', { timeout: 300_000 }, async () => {
    expect(paths.length).toBeGreaterThan(25);
    const { page, problems } = await open(url);
    for (const path of paths) {
      await page.goto(path);
      await isReady(page);
      await page.waitForLoadState('networkidle');
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test(
    'search, a tree, tabs, the console and a link keep the policy too',
    { timeout: 120_000 },
    async () => {
      const { page, problems } = await open(url);
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
      await page.getByRole('button', { name: /Try it in the sandbox/ }).click();
      await page.getByRole('button', { name: /^Send/ }).first().click();
      await page
        .getByText(/HTTP\/1\.1 \d{3}/)
        .first()
        .waitFor();
      await page.getByRole('link', { name: 'Troubleshooting guide' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Troubleshooting guide' }).waitFor();
      await isReady(page);
      await page
        .getByRole('button', { name: /^Colour mode/ })
        .first()
        .click();
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test('an unknown page whose URL is not UTF-8 is the 404 page', async () => {
    const { page } = await open(url);
    for (const path of ['/errors/%ff/', '/errors/%C3%28/x']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await isReady(page);
      await page.getByRole('heading', { level: 1, name: 'No page at this address' }).waitFor();
    }
    await page.context().close();
  });

  test('a page is prefetched when its link is about to be clicked', async () => {
    const { page } = await open(url);
    const prefetched: string[] = [];
    page.context().on('request', (request) => {
      if (request.headers()['sec-purpose']?.startsWith('prefetch')) prefetched.push(request.url());
    });
    await page.goto('/');
    await isReady(page);
    await page.getByRole('main').locator('a[href="/errors/throttled/"]').first().hover();
    await expect
      .poll(() => prefetched.map((one) => new URL(one).pathname))
      .toContain('/errors/throttled/');
    expect(prefetched.filter((one) => new URL(one).origin !== new URL(url).origin)).toEqual([]);
    await page.context().close();
  });

  test('the policy is in force: what it forbids does not run', async () => {
    const { page, problems } = await open(url);
    await page.goto('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      document.body.setAttribute('style', 'outline: 1px solid red');
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await expect
      .poll(() => problems.filter((line) => line.includes('Content Security Policy')).length)
      .toBeGreaterThan(1);
    await page.context().close();
  });
});
