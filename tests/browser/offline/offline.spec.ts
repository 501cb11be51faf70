import type { Page } from '@playwright/test';
import { errors } from '../../../src/contract/errors';
import { errorPath } from '../../../src/contract/site';
import { expect, heading, test } from '../support/deployed-site';

const guide = '/API_TROUBLESHOOTING/';

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test('after one visit home, guide, error pages and search are read without network', async ({
  page,
  site,
}) => {
  await site.visit(page, '/');
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
  site,
}) => {
  await site.visit(page, '/');
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
  site,
}) => {
  await site.visit(page, '/');
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
  site,
}) => {
  await site.visit(page, '/');
  await context.route('**/errors/throttled/', (route) => route.fulfill({ status: 502 }));
  await page.goto(`${site.origin}/errors/throttled/`);
  await expect(heading(page)).toContainText('429 throttled');
  await context.route('**/errors/not_found/', () => undefined);
  await page.goto(`${site.origin}/errors/not_found/`);
  await expect(heading(page)).toContainText('404 not_found');
});

/** How many caches and registrations of the worker remain. */
const remaining = (page: Page): Promise<number[]> =>
  page.evaluate(async () => [
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);

test('the kill switch takes worker and caches away', async ({ page, site }) => {
  await site.visit(page, '/');
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
  site,
}) => {
  await site.visit(page, '/');
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
