import type { Page } from '@playwright/test';
import { expect, isReady, recordPaths, test } from '../support/site';

const button = 'Copy page as Markdown';

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** The Markdown export of a page. */
async function markdownOf(page: Page, file: string): Promise<string> {
  const response = await page.request.get(file);
  expect(response.status()).toBe(200);
  const text = await response.text();
  expect(text).toMatch(/^# /m);
  return text;
}

test('the page is copied as its Markdown, fetched when the button is pressed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paths = recordPaths(page);
  await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
  expect(paths.filter((path) => path.endsWith('.md'))).toEqual([]);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard(page)).toBe(await markdownOf(page, '/errors/throttled.md'));
  expect(paths.filter((path) => path.endsWith('.md'))).toEqual(['/errors/throttled.md']);
  await expect(page.getByRole('button', { name: button })).toBeVisible();
});

test('on a page reached by a link it copies that page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/API_TROUBLESHOOTING/');
  await page.getByRole('link', { name: 'code index' }).first().click();
  await expect(page).toHaveURL('/errors/');
  await isReady(page);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard(page)).toBe(await markdownOf(page, '/errors.md'));
});

test.describe('without the file', () => {
  test.use({ expectedMessages: /404/ });
  test('it says that nothing was copied', async ({ page }) => {
    await page.route('**/*.md', (route) => route.fulfill({ status: 404 }));
    await page.goto('/errors/throttled/');
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: 'Not copied' })).toBeVisible();
    // Then it can be tried again.
    await page.unroute('**/*.md');
    await expect(page.getByRole('button', { name: button })).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button', async ({ page }) => {
    await page.goto('/errors/throttled/');
    await expect(page.locator('[data-copy-page]')).toHaveCount(1);
    await expect(page.locator('[data-copy-page]')).toBeHidden();
  });
});
