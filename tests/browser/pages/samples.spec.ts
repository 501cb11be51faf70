import type { Page } from '@playwright/test';
import { expect, isReady, test } from '../support/site';

const errorPage = '/errors/throttled/';
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** Expects every group of samples to show Python, and its tab to be selected. */
async function showsPython(page: Page): Promise<void> {
  const groups = page.locator('.theme-doc-markdown div[data-sample-tabs]');
  expect(await groups.count()).toBeGreaterThan(0);
  for (const group of await groups.all()) {
    await expect(group.getByRole('tab', { selected: true })).toHaveText(['Python']);
    await expect(group.getByRole('tabpanel')).toHaveCount(1);
    await expect(group.getByRole('tabpanel', { name: 'Python' })).toBeVisible();
    await expect(group.locator('[tabindex="0"][role=tab]')).toHaveText(['Python']);
  }
}

test('a chosen language holds for every group, every page and the next visit', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/');
  expect(await tab(page, 'Python').count()).toBeGreaterThan(3);
  await tab(page, 'Python').first().click();
  await showsPython(page);
  await page.reload();
  await showsPython(page);
  await page.goto(errorPage);
  await showsPython(page);
});

for (const to of [errorPage, '/errors/parse_error/']) {
  test(`it holds on ${to} reached by a link`, async ({ page }) => {
    await page.goto('/errors/authentication_failed/');
    await tab(page, 'Python').first().click();
    await page.getByRole('complementary').locator(`a[href="${to}"]`).click();
    await expect(page).toHaveURL(to);
    await isReady(page);
    await showsPython(page);
    await page.goBack();
    await isReady(page);
    await showsPython(page);
  });
}

test('a choice in another tab of the browser is followed', async ({ page, context }) => {
  await page.goto(errorPage);
  const other = await context.newPage();
  await other.goto('/API_TROUBLESHOOTING/');
  await isReady(other);
  await tab(other, 'Python').first().click();
  await showsPython(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 700 } });

  test('a language is chosen', async ({ page }) => {
    await page.goto(errorPage);
    await tab(page, 'Python').first().tap();
    await showsPython(page);
  });
});

test('tabs move by arrow keys', async ({ page }) => {
  await page.goto('/errors/throttled/');
  const list = page.getByRole('tablist').first();
  const selected = list.getByRole('tab', { selected: true });
  await selected.focus();
  const names = await list.getByRole('tab').allInnerTexts();
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveText(names[1] ?? '');
  await expect(selected).toBeFocused();
  await page.keyboard.press('Home');
  await expect(selected).toHaveText(names[0] ?? '');
});

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a sample is copied as it stands, on a page reached by a link too', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'throttled', exact: true }).click();
  await expect(page).toHaveURL(errorPage);
  await isReady(page);
  const block = page.locator('figure[data-language="bash"]:visible').first();
  await block.getByRole('button', { name: /copy/i }).click();
  await expect(block.getByRole('button')).toHaveText(/^Copied/);
  const text = (await block.locator('pre').innerText()).trim();
  expect(text.length).toBeGreaterThan(20);
  expect((await copied(page)).trim()).toBe(text);
});

test('a second press says “Copied” for its own two seconds', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install({ time: '2026-11-22T10:00:00Z' });
  await page.goto(errorPage);
  for (const button of [
    page.locator('figure:visible').first().getByRole('button'),
    page.locator('[data-copy-page]'),
  ]) {
    const label = ((await button.textContent()) ?? '').trim();
    expect(label).toMatch(/^Copy/);
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await button.click();
    await expect(button).toHaveText(/^Copied/);
    await page.clock.runFor(1500);
    await button.click();
    await expect(button).toHaveText(/^Copied/);
    await page.clock.runFor(1500);
    await expect(button).toHaveText(/^Copied/);
    // The second press of “Copy page” counts from the arrival of its text.
    await page.clock.runFor(2000);
    await expect(button).toHaveText(label);
    await page.clock.resume();
  }
});
