import { expect, test, type Page } from '@playwright/test';
import { errors } from '../../src/contract/errors';
import { errorPath } from '../../src/contract/site';
import { Deployment } from './deployment';

test.use({ serviceWorkers: 'allow' });

let site: Deployment;
let heard: string[];
test.beforeEach(async ({ page }) => {
  site = await Deployment.start();
  heard = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
});
test.afterEach(() => site.end());

const guide = '/API_TROUBLESHOOTING/';
const day = 24 * 60 * 60 * 1000;

/** Opens a page and stays until the worker has kept what it keeps. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('after one visit home, guide, error pages and search are read without network', async ({
  page,
}) => {
  await visit(page, '/');
  await site.disconnect();
  for (const path of [
    '/',
    guide,
    '/errors/',
    '/errors/429/',
    ...errors.map(({ code }) => errorPath(code)),
  ]) {
    await page.goto(site.origin + path);
    await expect(heading(page), path).toHaveCount(1);
    await expect(page.locator('html'), path).toHaveAttribute('data-has-hydrated', 'true');
  }
  // Within the site, without a full load.
  await page.goto(site.origin + guide);
  await page.getByRole('link', { name: 'Error codes' }).first().click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /throttled/ })
    .first()
    .click();
  await expect(heading(page)).toContainText('429 throttled');
  // What comes alive when it is touched, and search.
  await page.goto(`${site.origin}/search/?q=thorttled`);
  await expect(page.getByRole('option', { name: /throttled/ }).first()).toBeVisible();
  expect(heard).toEqual([]);
});

test('a page that is not kept says where to go on; the address without its slash works', async ({
  page,
}) => {
  await visit(page, '/');
  await site.disconnect();
  const answer = await page.goto(`${site.origin}/TESTING/`);
  expect(answer?.status()).toBe(503);
  await page.getByRole('link', { name: 'Troubleshooting guide' }).click();
  await expect(heading(page)).toHaveText('API troubleshooting guide');
  await page.goto(`${site.origin}/errors/throttled?x=1`);
  await expect(heading(page)).toContainText('429 throttled');
});

test('a new deployment is there at the next visit, also offline, and the old one’s cache goes', async ({
  page,
}) => {
  await visit(page, '/');
  const [before] = await cacheNames(page);
  await site.redeploy(
    'errors/throttled/index.html',
    'scope is used up. Wait',
    'scope is CHANGED. Wait',
  );
  await page.goto(`${site.origin}/errors/throttled/`);
  await expect(page.getByText('scope is CHANGED').first()).toBeVisible();
  await expect.poll(() => cacheNames(page), { timeout: 20_000 }).not.toContain(before);
  expect(await cacheNames(page)).toHaveLength(1);
  await site.disconnect();
  await page.goto(`${site.origin}/errors/throttled/`);
  await expect(page.getByText('scope is CHANGED').first()).toBeVisible();
});

test('a host that answers 500 or nothing in time is no reason to show nothing', async ({
  page,
  context,
}) => {
  await visit(page, '/');
  await context.route('**/errors/throttled/', (route) => route.fulfill({ status: 502 }));
  await page.goto(`${site.origin}/errors/throttled/`);
  await expect(heading(page)).toContainText('429 throttled');
  await context.route('**/errors/not_found/', () => undefined);
  await page.goto(`${site.origin}/errors/not_found/`);
  await expect(heading(page)).toContainText('404 not_found');
});

test('errors.json is served from a copy for a day and no longer', async ({ page }) => {
  await visit(page, '/');
  const fetched = (): Promise<string> =>
    page.evaluate(() =>
      fetch('/errors.json').then(
        async (answer) => String(Object.keys((await answer.json()) as object).length),
        () => 'no answer',
      ),
    );
  const first = await fetched();
  expect(Number(first)).toBeGreaterThan(0);
  await site.disconnect();
  await expect.poll(fetched).toBe(first);
  // As if it had been kept a day ago.
  await page.evaluate(async (age) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const copy = await cache.match('/errors.json');
    if (!copy?.headers.get('x-kept-at')) throw new Error('errors.json is not kept');
    const headers = { ...Object.fromEntries(copy.headers), 'x-kept-at': String(Date.now() - age) };
    await cache.put('/errors.json', new Response(await copy.text(), { headers }));
  }, day);
  expect(await fetched()).toBe('no answer');
});

test('the kill switch takes worker and caches away', async ({ page }) => {
  await visit(page, '/');
  expect(await cacheNames(page)).toHaveLength(1);
  await site.redeploy('index.html', '<html', '<html', { off: true });
  await page.goto(site.origin + guide);
  await expect
    .poll(
      () =>
        page.evaluate(async () => [
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ]),
      { timeout: 20_000 },
    )
    .toEqual([0, 0]);
  await page.goto(site.origin + guide);
  await expect(heading(page)).toHaveText('API troubleshooting guide');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('files the site does not keep go past the worker', async ({ page }) => {
  await visit(page, '/');
  const byWorker = new Map<string, boolean>();
  page.on('response', (response) => {
    byWorker.set(new URL(response.url()).pathname, response.fromServiceWorker());
  });
  const files = ['/errors.json', '/errors.schema.json', '/sitemap.xml'];
  for (const file of files) await page.evaluate(async (path) => (await fetch(path)).text(), file);
  expect(files.map((file) => byWorker.get(file))).toEqual([true, false, false]);
});

test('a page that is not there is a 404 with the worker too', async ({ page }) => {
  await visit(page, '/');
  expect((await page.goto(`${site.origin}/errors/none/`))?.status()).toBe(404);
});
