import { axeFindings, expect, test } from '../support/site';

test.use({ expectedMessages: /status of 404/ });

test('an unknown code gets a 404 with the nearest codes', async ({ page }) => {
  const response = await page.goto('/errors/throtled/');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle('No page at this address | Upstream API');
  const nearest = page.getByRole('main').getByRole('link', { name: 'Open 429 throttled' });
  await expect(nearest).toBeInViewport();
  await expect(page.locator('.theme-doc-sidebar-container')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  expect(await axeFindings(page)).toEqual([]);
  await nearest.click();
  await expect(page).toHaveURL('/errors/throttled/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 throttled');
});

test('search and the way home are there too', async ({ page }) => {
  await page.goto('/errors/throtled/');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Search/ })
    .click();
  await page.keyboard.type('throttled');
  await expect(page.getByRole('option').first()).toContainText('429 throttled');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().click();
  await expect(page).toHaveURL('/');
});

test('a code of another body leads to the code that has it as a cause', async ({ page }) => {
  await page.goto('/errors/token_not_valid/');
  const main = page.getByRole('main');
  await expect(main).toContainText('There is no code or status token_not_valid. Did you mean:');
  await main.getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL('/errors/authentication_failed/');
});

for (const path of [
  '/errors/%3Cimg%20src=x%20onerror=alert(1)%3E/',
  '/errors/__proto__/',
  '/nothing',
]) {
  test(`${path} gets a quiet 404`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('main')).toContainText('throttled');
    await expect(page.locator('main img[src="x"]')).toHaveCount(0);
  });
}
