import { dialog, field, open, options } from '../support/search-dialog';
import { axeFindings, expect, isReady, test } from '../support/site';

for (const way of ['/', 'Control+k', 'Meta+k', 'click', 'Enter'] as const) {
  test(`${way} opens it, Escape gives the focus back`, async ({ page }) => {
    await page.goto('/errors/throttled/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    if (way === 'click') await button.click();
    else await page.keyboard.press(way);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test('a press beside it closes it, and so does its button', async ({ page }) => {
  await page.goto('/errors/throttled/');
  await open(page);
  await page.mouse.click(5, 400);
  await expect(dialog(page)).toHaveCount(0);
  await open(page);
  await page.getByRole('button', { name: 'Close Esc' }).click();
  await expect(dialog(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 700 } });

  test('it opens, finds and leads on', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Search/ })
      .tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('throttled');
    await options(page).first().tap();
    await expect(page).toHaveURL('/errors/throttled/');
    await isReady(page);
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await expect(field(page)).toBeFocused();
  });
});

test('on a page reached by a link it works as on one that was opened', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'throttled', exact: true }).click();
  await expect(page).toHaveURL('/errors/throttled/');
  await open(page, 'parse_error');
  await expect(options(page).first()).toContainText('400 parse_error');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/parse_error/');
  await isReady(page);
  await expect(dialog(page)).toHaveCount(0);
  await page.goBack();
  await isReady(page);
  await expect(page).toHaveURL('/errors/throttled/');
  await expect(dialog(page)).toHaveCount(0);
});

test('in a field / is a letter; it can be turned off', async ({ page }) => {
  await page.goto('/search/');
  await field(page).press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page)).toHaveValue('/');
  await page.goto('/errors/throttled/');
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: /opens search/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await open(page);
});

const colourModes = ['light', 'dark'] as const;
for (const width of [1280, 320]) {
  test(`accessible and within ${width} px, empty, with results and without`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/errors/throttled/');
    await open(page);
    for (const typed of ['', 'token', 'qqqqqq', 'thr0ttled']) {
      await field(page).fill(typed);
      if (typed === 'token') await expect(options(page).first()).toBeVisible();
      if (typed.startsWith('q')) await expect(page.getByText('No results.')).toBeVisible();
      for (const colorScheme of colourModes) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await axeFindings(page), `${typed} ${colorScheme}`).toEqual([]);
      }
      const overflow = await page
        .getByRole('dialog')
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}

test('an empty field says what to do, with the common codes and no result', async ({ page }) => {
  await page.goto('/errors/parse_error/');
  await open(page);
  await expect(dialog(page).getByText('Paste what curl -i printed')).toBeVisible();
  const codes = dialog(page).getByRole('list', { name: 'The most common codes' });
  await expect(codes.getByRole('link')).toHaveText([
    '401 authentication_failed',
    '429 throttled',
    '403 permission_denied',
    '400 validation_error',
    '400 parse_error',
    '404 not_found',
  ]);
  await expect(options(page)).toHaveCount(0);
  await codes.getByRole('link', { name: '429 throttled' }).click();
  await expect(page).toHaveURL('/errors/throttled/');
  await expect(dialog(page)).toHaveCount(0);
});
