import { expect, test, type Page } from '@playwright/test';
import { errors } from '../../src/contract/errors';
import { errorPath } from '../../src/contract/site';
import { watchPage } from '../support/quiet-page';
import { Deployment } from './support/deployment';

test.use({ serviceWorkers: 'allow' });

let site: Deployment;
let problems: string[];
test.beforeEach(async ({ page }) => {
  site = await Deployment.start();
  // What the browser itself reports of a network that is gone or a host that fails.
  problems = watchPage(page, site.origin, (message) => /^Failed to load/.test(message.text()));
});
test.afterEach(async ({ page }) => {
  // The page first: it may be fetching the worker, and would report that the server is gone.
  await page.close();
  await site.end();
  expect(problems).toEqual([]);
});

const guide = '/API_TROUBLESHOOTING/';
const day = 24 * 60 * 60 * 1000;

/** Opens a page and stays until the worker has precached the site. */
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
    await expect(page.locator('html'), path).toHaveAttribute('data-ready', '');
  }
  await page.goto(site.origin + guide);
  await page.getByRole('link', { name: 'Error codes' }).first().click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /throttled/ })
    .first()
    .click();
  await expect(heading(page)).toContainText('429 throttled');
  // Search, which no page loads by itself.
  await page.goto(`${site.origin}/search/#q=thorttled`);
  await expect(page.getByRole('option', { name: /throttled/ }).first()).toBeVisible();
});

test('a page that is not cached says where to go on; the address without its slash works', async ({
  page,
}) => {
  await visit(page, '/');
  await site.disconnect();
  const response = await page.goto(`${site.origin}/TESTING/`);
  expect(response?.status()).toBe(503);
  await page.getByRole('link', { name: 'Troubleshooting guide' }).click();
  await expect(heading(page)).toHaveText('Troubleshooting guide');
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
        async (response) => String(Object.keys((await response.json()) as object).length),
        () => 'no response',
      ),
    );
  const first = await fetched();
  expect(Number(first)).toBeGreaterThan(0);
  await site.disconnect();
  await expect.poll(fetched).toBe(first);
  // As if it had been stored a day ago.
  await page.evaluate(async (age) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const copy = await cache.match('/errors.json');
    if (!copy?.headers.get('x-stored-at')) throw new Error('errors.json is not cached');
    const headers = {
      ...Object.fromEntries(copy.headers),
      'x-stored-at': String(Date.now() - age),
    };
    await cache.put('/errors.json', new Response(await copy.text(), { headers }));
  }, day);
  expect(await fetched()).toBe('no response');
});

/** How many caches and registrations of the worker remain. */
const remaining = (page: Page): Promise<number[]> =>
  page.evaluate(async () => [
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);

test('the kill switch takes worker and caches away', async ({ page }) => {
  await visit(page, '/');
  expect(await cacheNames(page)).toHaveLength(1);
  await site.redeploy('index.html', '<html', '<html', { off: true });
  await page.goto(site.origin + guide);
  await expect.poll(() => remaining(page), { timeout: 20_000 }).toEqual([0, 0]);
  await page.goto(site.origin + guide);
  await expect(heading(page)).toHaveText('Troubleshooting guide');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('the kill switch holds where a page registers the worker after it has gone', async ({
  page,
}) => {
  await visit(page, '/');
  await site.redeploy('index.html', '<html', '<html', { off: true });
  // The page’s own registration waits until the browser’s update has uninstalled the worker.
  await page.addInitScript(() => {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    const gone = new Promise((resolve) => window.addEventListener('worker-is-gone', resolve));
    serviceWorker.register = async (...args) => {
      await gone;
      const registration = await register(...args);
      document.documentElement.dataset.registered = '';
      return registration;
    };
  });
  await page.goto(site.origin + guide);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => remaining(page), { timeout: 20_000 }).toEqual([0, 0]);
  await page.evaluate(() => window.dispatchEvent(new Event('worker-is-gone')));
  await expect(page.locator('html[data-registered]')).toBeAttached();
  await expect.poll(() => remaining(page), { timeout: 10_000 }).toEqual([0, 0]);
});

test('files that are not cached go past the worker', async ({ page }) => {
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

test('a page in place of a script is not cached: the script is back when the host is', async ({
  page,
  context,
}) => {
  await visit(page, guide);
  const script = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const assets = (await cache.keys()).filter(({ url }) => /\/assets\/js\/\d/.test(url));
    const { url = '' } = assets[0] ?? {};
    await cache.delete(url);
    return url;
  });
  expect(script).not.toBe('');
  const typeOf = (): Promise<string | null> =>
    page.evaluate((url) => fetch(url).then(({ headers }) => headers.get('content-type')), script);
  await context.route(script, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  expect(await typeOf()).toBe('text/html');
  await context.unroute(script);
  expect(await typeOf()).toContain('javascript');
  await expect
    .poll(() => page.evaluate((url) => caches.match(url).then(Boolean), script))
    .toBe(true);
});

test('neither queries nor what its host or its caller keeps to itself add to the cache', async ({
  page,
  context,
}) => {
  await visit(page, '/');
  const keys = (): Promise<string[]> =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
  const before = await keys();
  expect(before.length).toBeGreaterThan(40);
  const script = before.find((url) => /\/main\./.test(url)) ?? '';
  await page.evaluate(async (url) => {
    for (let n = 0; n < 5; n += 1) await fetch(`${url}?n=${n}`);
    await fetch('/errors.schema.json', { headers: { Authorization: 'Bearer x' } });
    await fetch('/errors.json', { headers: { Authorization: 'Bearer x' } });
  }, script);
  await context.route('**/TESTING/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'cache-control': 'no-store' },
    });
  });
  await page.goto(`${site.origin}/TESTING/`);
  await expect(heading(page)).toHaveCount(1);
  // A page that is cached on a visit, after the others: by then everything has been stored.
  await page.goto(`${site.origin}/API_VERSIONING/?q=private`);
  const added = async (): Promise<string[]> =>
    (await keys()).filter((url) => !before.includes(url));
  await expect.poll(added).toEqual([`${site.origin}/API_VERSIONING/`]);
});

test('a page that was fetched ahead of a click is shown, and cached once', async ({ page }) => {
  await visit(page, '/');
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'For API owners' });
  await link.hover();
  await link.click();
  await expect(page).toHaveURL(/\/LINKING\/$/);
  await expect(heading(page)).toHaveCount(1);
  const copies = (): Promise<number> =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cached = await (await caches.open(name)).keys();
      return cached.filter(({ url }) => url.includes('/LINKING/')).length;
    });
  await expect.poll(copies).toBe(1);
});
