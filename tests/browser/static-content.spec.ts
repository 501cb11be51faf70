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
