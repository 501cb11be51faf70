import { dialog, field, open, options } from '../support/search-dialog';
import { expect, isReady, test } from '../support/site';

test('by keyboard alone: results, one tab stop, the way to the page', async ({ page }) => {
  await page.goto('/');
  await open(page, 'token expired');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const active = (): Promise<string | null> =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('href') ?? null;
    });
  const hrefs = await options(page).evaluateAll((list) => list.map((o) => o.getAttribute('href')));
  expect(await active()).toBe(hrefs[0]);
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(hrefs[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(hrefs.at(-1));
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe(
    'option',
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/authentication_failed/#access-token-expired');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a result is a page of its own: the browser loads it, and a new tab too', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.evaluate(() => void Object.assign(window, { isMarked: true }));
  await open(page, 'throttled');
  const opened = context.waitForEvent('page');
  await options(page)
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await expect(other).toHaveURL('/errors/throttled/');
  await expect(page).toHaveURL('/');
  await options(page).first().click();
  await expect(page).toHaveURL('/errors/throttled/');
  await isReady(page);
  expect(await page.evaluate(() => 'isMarked' in window)).toBe(false);
});

test('groups, marks and the words of what matched', async ({ page }) => {
  await page.goto('/');
  await open(page, 'claims');
  for (const name of ['Guide', 'Examples'])
    await expect(page.getByRole('group', { name })).toBeVisible();
  await expect(options(page).first().locator('mark').first()).toHaveText(/claim/i);
  await expect(page.getByRole('option', { name: /List claims/ })).toBeVisible();
});

test('words that nothing has are named first', async ({ page }) => {
  await page.goto('/');
  await open(page, 'qwrtzp refresh token expired');
  await expect(dialog(page).getByText('Nothing about qwrtzp. What comes nearest:')).toBeVisible();
  await expect(options(page).first()).toBeVisible();
  await expect(dialog(page).getByRole('status')).toHaveText(/^Nothing about qwrtzp\. \d+ result/);
  await field(page).fill('qwrtzp');
  await expect(dialog(page).getByText('No page says qwrtzp. Try the status').first()).toBeVisible();
  for (const name of ['Which error is this?', 'The response is not JSON', 'No response at all']) {
    await expect(dialog(page).getByRole('link', { name })).toBeVisible();
  }
});

test('a value typed with a code is kept in the link, and free text is not', async ({ page }) => {
  await page.goto('/');
  await open(page, '429 wait_seconds 3590 my secret');
  await expect(options(page).first()).toContainText('wait_seconds=3590');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/throttled/#wait_seconds=3590');
});

test('a result takes two lines, and Close is beside the field', async ({ page }) => {
  await page.goto('/');
  await open(page, 'refresh token used as access token');
  await expect(options(page).first()).toContainText(
    'The refresh token was sent as the access token',
  );
  const heights = await options(page).evaluateAll((list) =>
    list.map((option) => option.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(1);
  expect(Math.max(...heights)).toBeLessThan(60);
  const mark = options(page).first().locator('mark').first();
  await expect(mark).toHaveCSS('text-decoration-line', 'none');
  await expect(mark).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const [input, close] = await Promise.all(
      [field(page), page.getByRole('button', { name: 'Close Esc' })].map((control) =>
        control.boundingBox(),
      ),
    );
    if (!input || !close) throw new Error('The field or its Close button is not shown.');
    expect(close.x).toBeGreaterThanOrEqual(input.x + input.width);
    expect(close.width).toBeGreaterThanOrEqual(44);
    expect(Math.abs(close.y - input.y)).toBeLessThan(8);
  }
});

test('what matches nothing gives no result, and ways on below', async ({ page }) => {
  await page.goto('/');
  await open(page, '4291');
  await expect(page.getByText('No results.')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).fill('thr0ttled');
  await expect(page.getByText('Did you mean')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await page.getByRole('dialog').getByRole('link', { name: 'throttled' }).click();
  await expect(page).toHaveURL('/errors/throttled/');
});

test('what was typed is remembered in this browser until it is cleared', async ({ page }) => {
  await page.goto('/');
  await open(page, 'throttled');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/throttled/');
  await open(page);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('throttled');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(options(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});
