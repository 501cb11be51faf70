import { dialog, field, open, options } from '../support/search-dialog';
import { axeFindings, expect, isReady, recordPaths, test } from '../support/site';

test('nothing of search is requested before it is used, then it works with the network off', async ({
  page,
  context,
}) => {
  const asked = recordPaths(page);
  await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
  const before = asked.length;
  expect(before).toBeGreaterThan(2);
  expect(asked.filter((url) => /search/i.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Search' }).hover();
  await expect.poll(() => asked.slice(before)).toContain('/search-index.json');
  const loaded = asked.slice(before).filter((url) => url !== '/search-index.json');
  expect(loaded.length).toBeGreaterThan(0);
  for (const url of loaded) expect(url).toMatch(/^\/assets\/(js|css)\/.*\.(js|css)$/);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await open(page, 'throttled');
  await expect(options(page).first()).toContainText('429 throttled');
});

test('neither engine nor results are in a file of a page’s first view', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const texts = await Promise.all(scripts);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toMatch(/The search index has|Recent searches/);
});

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

test('groups, marks and the words of what matched', async ({ page }) => {
  await page.goto('/');
  await open(page, 'claims');
  for (const name of ['Guide', 'Examples'])
    await expect(page.getByRole('group', { name })).toBeVisible();
  await expect(options(page).first().locator('mark').first()).toHaveText(/claim/i);
  await expect(page.getByRole('option', { name: /List claims/ })).toBeVisible();
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
    '404 not_found',
  ]);
  await expect(options(page)).toHaveCount(0);
  await codes.getByRole('link', { name: '429 throttled' }).click();
  await expect(page).toHaveURL('/errors/throttled/');
  await expect(dialog(page)).toHaveCount(0);
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
