import type { Page } from '@playwright/test';
import { expect, heading, test } from '../support/deployed-site';

const guide = '/API_TROUBLESHOOTING/';
const day = 24 * 60 * 60 * 1000;

/** The URLs in the only cache there is. */
const cachedUrls = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });

test('errors.json is served from a copy for a day and no longer', async ({ page, site }) => {
  await site.visit(page, '/');
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

test('files that are not cached go past the worker', async ({ page, site }) => {
  await site.visit(page, '/');
  const byWorker = new Map<string, boolean>();
  page.on('response', (response) => {
    byWorker.set(new URL(response.url()).pathname, response.fromServiceWorker());
  });
  const files = ['/errors.json', '/errors.schema.json', '/sitemap.xml'];
  for (const file of files) await page.evaluate(async (path) => (await fetch(path)).text(), file);
  expect(files.map((file) => byWorker.get(file))).toEqual([true, false, false]);
});

test('a page that is not there is a 404 with the worker too', async ({ page, site }) => {
  await site.visit(page, '/');
  expect((await page.goto(`${site.origin}/errors/none/`))?.status()).toBe(404);
});

test('a page in place of a script is not cached: the script is back when the host is', async ({
  page,
  context,
  site,
}) => {
  await site.visit(page, guide);
  const script = (await cachedUrls(page)).find((url) => /\/assets\/js\/\d/.test(url)) ?? '';
  expect(script).not.toBe('');
  await page.evaluate(async (url) => {
    const [name = ''] = await caches.keys();
    await (await caches.open(name)).delete(url);
  }, script);
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
  site,
}) => {
  await site.visit(page, '/');
  const before = await cachedUrls(page);
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
    (await cachedUrls(page)).filter((url) => !before.includes(url));
  await expect.poll(added).toEqual([`${site.origin}/API_VERSIONING/`]);
});

test('a page that was fetched ahead of a click is shown, and cached once', async ({
  page,
  site,
}) => {
  await site.visit(page, '/');
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'For API owners' });
  await link.hover();
  await link.click();
  await expect(page).toHaveURL(/\/LINKING\/$/);
  await expect(heading(page)).toHaveCount(1);
  const copies = async (): Promise<string[]> =>
    (await cachedUrls(page)).filter((url) => url.includes('/LINKING/'));
  await expect.poll(copies).toHaveLength(1);
});
