import type { Page } from '@playwright/test';
import { expect, test } from './site';

// What is above a heading has its height only when it comes near (global.css). Snapshots for a trace would change how
// the browser holds its place.
test.use({ trace: 'off' });

for (const width of [1280, 375]) {
  test(`a link to a heading leads to it at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 500 });
    await page.goto('/API_TROUBLESHOOTING/');
    await isReady(page);
    const ids = await page
      .locator('[data-static-content] h2[id]')
      .evaluateAll((list) => list.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids.slice(1, -1).reverse()) {
      await page.evaluate((hash) => void (location.hash = hash), id);
      // The blocks around it have their height after some frames.
      await page.waitForTimeout(300);
      const top = () =>
        page.evaluate((i) => document.getElementById(i)!.getBoundingClientRect().top, id);
      expect(await top(), id).toBeGreaterThan(0);
      expect(await top(), id).toBeLessThan(140);
    }
  });

  test(`a link to a heading of another page leads to it at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 500 });
    await page.goto('/errors/throttled/');
    await isReady(page);
    const link = page.locator('main a[href="/API_TROUBLESHOOTING/#handling-429"]').first();
    await link.click();
    await isAtTop(page, 'handling-429');
    await page.goBack();
    await expect(page).toHaveTitle(/throttled/);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    await page.goForward();
    await expect(page).toHaveURL(/#handling-429$/);
    // From the middle of a long page, by search: to a heading, to a fragment that is none, to a page read before.
    await search(page, 'token_not_valid');
    await isAtTop(page, 'access-token-expired');
    await search(page, 'HTTP/1.1 429');
    await expect(page).toHaveURL(/throttled\/#status=429$/);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await search(page, 'check exp before a call');
    await isAtTop(page, 'check-exp');
  });
}

const isReady = (page: Page) => expect(page.locator('html[data-has-hydrated=true]')).toBeAttached();

async function isAtTop(page: Page, id: string): Promise<void> {
  const top = () =>
    page.evaluate((i) => document.getElementById(i)?.getBoundingClientRect().top ?? -1, id);
  await expect.poll(top, id).toBeGreaterThan(0);
  await expect.poll(top, id).toBeLessThan(140);
}

async function search(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}
