import { isAtTop } from '../support/position';
import { openFirst } from '../support/search-dialog';
import { expect, isReady, test } from '../support/site';

// Content above a heading gets its height only when it comes near (global.css). Snapshots for a trace
// would disturb scroll anchoring.
test.use({ trace: 'off' });

for (const width of [1280, 375]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 500 } });

    test('a link to a heading leads to it', async ({ page }) => {
      await page.goto('/API_TROUBLESHOOTING/');
      const ids = await page
        .locator('.theme-doc-markdown h2[id]')
        .evaluateAll((list) => list.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(8);
      for (const id of ids.slice(1, -1).reverse()) {
        await page.evaluate((hash) => void (location.hash = hash), id);
        await isAtTop(page, id);
      }
    });

    test('a page that is opened at a heading shows it', async ({ page }) => {
      for (const id of ['handling-429', 'support-escalation']) {
        await page.goto('/');
        await page.goto(`/API_TROUBLESHOOTING/#${id}`);
        await isAtTop(page, id);
      }
    });

    test('a link to a heading of another page leads to it', async ({ page }) => {
      await page.goto('/errors/throttled/');
      await page
        .locator('main a[href="/API_TROUBLESHOOTING/#handling-429"]:not(details a)')
        .first()
        .click();
      await expect(page).toHaveURL(/#handling-429$/);
      await isReady(page);
      await isAtTop(page, 'handling-429');
      await page.goBack();
      await expect(page).toHaveTitle(/throttled/);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
      await page.goForward();
      await expect(page).toHaveURL(/#handling-429$/);
      await isReady(page);
      await isAtTop(page, 'handling-429');
    });

    test('search leads to a heading of another page, else to the top', async ({ page }) => {
      await page.goto('/API_TROUBLESHOOTING/#handling-429');
      await openFirst(page, 'token_not_valid');
      await expect(page).toHaveURL(/#access-token-expired$/);
      await isReady(page);
      await isAtTop(page, 'access-token-expired');
      // A fragment that names no heading.
      await openFirst(page, '429 wait_seconds 3590');
      await expect(page).toHaveURL(/throttled\/#wait_seconds=3590$/);
      await isReady(page);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await openFirst(page, 'check exp before a call');
      await expect(page).toHaveURL(/#check-exp$/);
      await isReady(page);
      await isAtTop(page, 'check-exp');
    });

    test('search leads to a heading of the page that is open', async ({ page }) => {
      await page.goto('/API_TROUBLESHOOTING/');
      await openFirst(page, 'check exp before a call');
      await expect(page).toHaveURL(/\/API_TROUBLESHOOTING\/#check-exp$/);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await isAtTop(page, 'check-exp');
    });
  });
}
