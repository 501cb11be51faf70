import type { Locator, Page } from '@playwright/test';
import { isAtTop, restingTop, restsBetween } from '../support/position';
import { barLink, expect, isReady, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';
const errorPage = '/errors/throttled/';

// Snapshots for a trace would disturb scroll anchoring.
test.use({ trace: 'off' });

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Expects the scroll position to be restored, give or take what is laid out anew around it. */
async function isBackAt(page: Page, id: string, top: number): Promise<void> {
  await isReady(page);
  await restsBetween(page, id, top - 100, top + 100);
}

async function readAt(page: Page, id: string): Promise<number> {
  await page.evaluate((name) => {
    document.getElementById(name)?.scrollIntoView();
    window.scrollBy(0, -150);
  }, id);
  return restingTop(page, id);
}

for (const width of [1280, 375]) {
  test(`back and forward keep the place at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(guide);
    const inGuide = await readAt(page, 'limits-table');
    // By the URL: no link has to scroll into view.
    await page.goto(errorPage);
    const inError = await readAt(page, 'causes-and-fixes');
    await page.goto('/errors/');
    await expect(heading(page)).toBeInViewport();

    await page.goBack();
    await expect(page).toHaveURL(errorPage);
    await isBackAt(page, 'causes-and-fixes', inError);
    await page.goBack();
    await expect(page).toHaveURL(guide);
    await isBackAt(page, 'limits-table', inGuide);
    await page.goForward();
    await isBackAt(page, 'causes-and-fixes', inError);
    await page.goForward();
    await expect(page).toHaveURL('/errors/');
    await expect(heading(page)).toBeInViewport();
  });
}

test('back leads to where a link was pressed', async ({ page }) => {
  await page.goto(errorPage);
  const link = page
    .locator('main a[href="/API_TROUBLESHOOTING/#handling-429"]:not(details a)')
    .first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(page).toHaveURL(/#handling-429$/);
  await isReady(page);
  await isAtTop(page, 'handling-429');
  await page.goBack();
  await expect(page).toHaveURL(errorPage);
  await isReady(page);
  await expect(link).toBeInViewport();
});

test('a new page starts at its top', async ({ page }) => {
  await page.goto(guide);
  await readAt(page, 'limits-table');
  await barLink(page, 'Error codes').click();
  await expect(page).toHaveURL('/errors/');
  await isReady(page);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('back within a page leads to what was read there, forward to the heading', async ({
  page,
}) => {
  await page.goto(`${guide}#status-429`);
  await isReady(page);
  await isAtTop(page, 'status-429');
  await page.evaluate(() => window.scrollBy(0, 1500));
  const read = await restingTop(page, 'status-429');
  expect(read).toBeLessThan(-1000);
  await page.locator('.theme-doc-toc-desktop a[href="#limits-table"]').click();
  await isAtTop(page, 'limits-table');
  await page.goBack();
  await isBackAt(page, 'status-429', read);
  await page.goForward();
  await isAtTop(page, 'limits-table');
});
