import type { Page } from '@playwright/test';
import { expect, test } from './site';

const isReady = (page: Page) => expect(page.locator('html[data-has-hydrated=true]')).toBeAttached();

test('a page reached by a link has the HTML of the page as it is served', async ({ page }) => {
  await page.goto('/errors/throttled/');
  await isReady(page);
  await page
    .getByRole('complementary')
    .getByRole('link', { name: '403 permission_denied' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('403 permission_denied');
  const content = page.locator('[data-static-content="/errors/permission_denied/"]');
  const blocks = () =>
    content.locator('figure pre').evaluateAll((list) => list.map((b) => b.outerHTML));
  const reached = await blocks();
  await page.goto('/errors/permission_denied/');
  expect(reached.length).toBeGreaterThan(2);
  expect(await blocks()).toEqual(reached);
  await expect(content.locator('pre .s').first()).not.toHaveCSS('color', 'rgb(26, 32, 29)');
});

test('a link in the text is followed without loading the site again', async ({ page }) => {
  await page.goto('/errors/throttled/');
  await isReady(page);
  await page.evaluate(() => ((window as unknown as { kept: boolean }).kept = true));
  await page.locator('[data-static-content] a[href^="/API_TROUBLESHOOTING/#"]').first().click();
  await expect(page).toHaveURL(/\/API_TROUBLESHOOTING\/#/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('API troubleshooting guide');
  expect(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
});

test('the first press on an island counts', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/');
  await isReady(page);
  const tree = page.locator('[data-island=DecisionTree]').first();
  await expect(tree).not.toHaveAttribute('data-alive');
  const answer = tree.locator('button').first();
  const text = await answer.innerText();
  await answer.dispatchEvent('click');
  await expect(tree).toHaveAttribute('data-alive', '');
  await expect(tree.getByText(text).first()).toBeVisible();
  await expect(tree.getByRole('button', { name: /back/i }).first()).toBeVisible();
});

test('a tick made before the list is alive is kept', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/', { waitUntil: 'networkidle' });
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/assets/js/*.js', async (route) => {
    await held;
    await route.continue();
  });
  const list = page.locator('[data-island=Checklist]').first();
  const box = list.getByRole('checkbox').first();
  await box.check();
  await expect(list).not.toHaveAttribute('data-alive');
  letThrough();
  await expect(list).toHaveAttribute('data-alive', '');
  await expect(box).toBeChecked();
  await expect(list.getByRole('status')).toHaveText(/^1 of/);
  await page.reload();
  await box.scrollIntoViewIfNeeded();
  await expect(box).toBeChecked();
});

test('a page of a newer build is loaded whole', async ({ page }) => {
  await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
  await page.evaluate(() => ((window as unknown as { kept: boolean }).kept = true));
  let isDeployed = false;
  await page.route('**/errors/parse_error/', async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/\/main\.[0-9a-f]+\.js/, '/main.0000.js');
    await route.fulfill(isDeployed ? { response: answer } : { response: answer, body: html });
    isDeployed = true;
  });
  await page.getByRole('complementary').getByRole('link', { name: '400 parse_error' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('400 parse_error');
  await expect(page).toHaveURL('/errors/parse_error/');
  expect(isDeployed).toBe(true);
  expect(await page.evaluate(() => 'kept' in window)).toBe(false);
});

test('an address that is none of a page is not asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
  const before = asked.length;
  for (const path of ['//evil.example/x/', '/foo(/', '/:a/']) {
    await page.evaluate((to) => window.history.pushState(null, '', location.origin + to), path);
    await page.evaluate(() => window.history.pushState(null, '', '/errors/throttled/'));
    await page.goBack();
    await expect(page.getByText('No page at this address')).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 throttled');
  }
  expect(asked.slice(before).filter((url) => /evil|foo|:a/.test(url))).toEqual([]);
});

test('islands cost nothing before they are used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/API_TROUBLESHOOTING/', { waitUntil: 'networkidle' });
  const before = asked.length;
  await page.getByLabel('Scope or endpoint').focus();
  await expect(page.locator('[data-island=RateLimitTable]')).toHaveAttribute('data-alive', '');
  expect(asked.length).toBeGreaterThan(before);
  await expect(page.getByLabel('Scope or endpoint')).toBeFocused();
});

test.describe('with the network off', () => {
  test.use({ expectedMessages: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

  test('a page that cannot be fetched says so and can be loaded again', async ({ page }) => {
    await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
    await page.route('**/errors/parse_error/', (route) => route.abort('internetdisconnected'));
    await page.getByRole('complementary').getByRole('link', { name: '400 parse_error' }).click();
    await expect(page.getByText('could not be loaded')).toBeVisible();
    await page.unroute('**/errors/parse_error/');
    await page.getByRole('link', { name: 'Load it again' }).click();
    await expect(page.getByRole('heading', { name: 'Causes and fixes' })).toBeVisible();
  });

  test('a page that could not be fetched is tried again when its link is', async ({ page }) => {
    await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
    await page.route('**/errors/parse_error/', (route) => route.abort('internetdisconnected'));
    const link = page.getByRole('complementary').getByRole('link', { name: '400 parse_error' });
    await link.click();
    await expect(page.getByText('could not be loaded')).toBeVisible();
    await page.unroute('**/errors/parse_error/');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 throttled');
    await link.click();
    await expect(page.getByRole('heading', { name: 'Causes and fixes' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('400 parse_error');
  });
});
