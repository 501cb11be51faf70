import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/site';

const client = 'clients/python/upstream_client.py';
const source = readFileSync(client, 'utf8').trimEnd();

const blockOf = (page: Page): Locator =>
  page.locator('figure[data-language="python"]', { hasText: 'class UpstreamClient' });
const summary = (page: Page): Locator => blockOf(page).locator('summary');
const height = (part: Locator): Promise<number> =>
  part.evaluate((element) => element.getBoundingClientRect().height);

test('a long client is folded, copied whole, and downloaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/CLIENTS/');
  const block = blockOf(page);
  await summary(page).scrollIntoViewIfNeeded();
  await expect(summary(page)).toHaveText(`Show all ${source.split('\n').length} lines`, {
    useInnerText: true,
  });
  expect(await height(block)).toBeLessThan(700);
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('button')).toHaveText(/^Copied/);
  expect((await page.evaluate(() => navigator.clipboard.readText())).trimEnd()).toBe(source);
  const href = await block.getByRole('link', { name: /^Download/ }).getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect(response.status()).toBe(200);
  expect((await response.text()).trimEnd()).toBe(source);
});

test('the copy button stays in view on a long block', async ({ page }) => {
  await page.goto('/CLIENTS/');
  await summary(page).click();
  await expect(summary(page).getByText('Show less')).toBeVisible();
  await blockOf(page).evaluate((block) => {
    window.scrollTo(0, window.scrollY + block.getBoundingClientRect().top + 1500);
  });
  await expect(blockOf(page).getByRole('button', { name: 'Copy' })).toBeInViewport({ ratio: 1 });
});

/** Below 997 px “On this page” stays in view too, above the tabs. */
for (const width of [1280, 390]) {
  test(`the tabs of a sample and its copy button stay in view, uncovered, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 400 });
    await page.goto('/errors/throttled/');
    const group = page.locator('[data-sample-tabs]').first();
    await group.getByRole('tab', { name: 'Python' }).click();
    await group.evaluate((element) => {
      window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top + 200);
    });
    expect(await height(group)).toBeGreaterThan(500);
    const controls = [
      group.getByRole('tab', { name: 'curl' }),
      group.getByRole('button', { name: 'Copy' }),
    ];
    for (const control of controls) {
      await expect(control).toBeInViewport({ ratio: 1 });
      const isOnTop = await control.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect(isOnTop).toBe(true);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a long client unfolds', async ({ page }) => {
    await page.goto('/CLIENTS/');
    const folded = await height(blockOf(page));
    await summary(page).click();
    expect(await height(blockOf(page))).toBeGreaterThan(3 * folded);
    await expect(blockOf(page).locator('pre')).toContainText(source.slice(-60));
  });
});
