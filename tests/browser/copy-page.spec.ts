import { readFileSync } from 'node:fs';
import { testBuild } from '../../scripts/test-build.mjs';
import { expect, test } from './site';

const button = 'Copy page as Markdown';

test('the page is copied as its twin, fetched when the button is pressed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/errors/throttled/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.endsWith('.md'))).toEqual([]);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(readFileSync(`${testBuild}/errors/throttled.md`, 'utf8'));
  await expect(page.getByRole('button', { name: button })).toBeVisible();
});

test('after a step within the site it copies the new page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/API_TROUBLESHOOTING/');
  await page.getByRole('link', { name: 'code index' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Error codes');
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(readFileSync(`${testBuild}/errors.md`, 'utf8'));
});

test.describe('without the file', () => {
  test.use({ expectedMessages: /404/ });
  test('it says that nothing was copied', async ({ page }) => {
    await page.route('**/*.md', (route) => route.fulfill({ status: 404 }));
    await page.goto('/errors/throttled/');
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: 'Not copied' })).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button', async ({ page }) => {
    await page.goto('/errors/throttled/');
    await expect(page.locator('[data-copy-page]')).toBeHidden();
  });
});
