import type { Page } from '@playwright/test';
import { errors } from '../../../src/contract/errors';
import { field, options } from '../support/search-dialog';
import { expect, recordPaths, test } from '../support/site';

const pages = [
  ...['401', '403', '404', '429', '500'].map((status) => ({
    text: status,
    path: `/errors/${status}/`,
  })),
  ...errors.map(({ code }) => ({ text: code, path: `/errors/${code}/` })),
];

test('every code and its status is one click away', async ({ page }) => {
  await page.goto('/');
  expect(pages.length).toBeGreaterThan(15);
  const linkTo = (path: string) =>
    page.getByRole('main').locator(`a[href="${path}"]:visible`).first();
  for (const { text, path } of pages) await expect(linkTo(path), path).toContainText(text);
  await linkTo('/errors/throttled/').click();
  await expect(page).toHaveURL('/errors/throttled/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('429');
});

test('a code’s card is one link, wherever it is pressed', async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const cards = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /HTTP|other/ });
    await expect(cards).toHaveCount(errors.length);
    for (const card of await cards.all()) {
      await expect(card.getByRole('link')).toHaveCount(1);
      await card.scrollIntoViewIfNeeded();
      const missed = await card.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const points = [left + 4, (left + right) / 2, right - 4].flatMap((x) =>
          [top + 4, (top + bottom) / 2, bottom - 4].map((y) => [x, y] as const),
        );
        const link = element.querySelector('a');
        return points.filter(([x, y]) => document.elementFromPoint(x, y) !== link);
      });
      expect(missed, `points beside the link at ${width} px`).toEqual([]);
    }
    await cards.nth(1).scrollIntoViewIfNeeded();
    const box = await cards.nth(1).boundingBox();
    if (!box) throw new Error('the card has no box');
    await page.mouse.click(box.x + box.width - 6, box.y + box.height - 6);
    await expect(page).toHaveURL('/errors/throttled/');
  }
});

test('the frequent codes come first', async ({ page }) => {
  await page.goto('/');
  const cards = page.getByRole('main').getByRole('listitem').filter({ hasText: 'HTTP' });
  const statuses = (await cards.allInnerTexts()).map((text) => /\d{3}/.exec(text)?.[0]);
  expect(statuses.slice(0, 4)).toEqual(['401', '429', '403', '400']);
});

for (const [label, hash] of [
  ['HTML instead of JSON', 'not-json'],
  ['No response, or CORS', 'no-response'],
  ['Not sure: 3 questions', 'tree-which-error'],
] as const) {
  test(`“${label}” leads to its section`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: label }).click();
    await expect(page).toHaveURL(`/API_TROUBLESHOOTING/#${hash}`);
    await expect(page.locator(`#${hash}`)).toBeInViewport();
  });
}

const response = 'HTTP/2 429\nretry-after: 61\n\n{"error":{"code":"throttled"}}';
const box = (page: Page) => page.getByRole('main').getByRole('textbox', { name: /^Paste/ });

test('what is pasted into the box goes to search, and into no URL', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paths = recordPaths(page);
  await page.goto('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), response);
  await box(page).press('Control+v');
  await expect(field(page)).toBeFocused();
  await expect(options(page).first()).toContainText('throttled: ');
  await expect(options(page).first()).toContainText('Open the diagnosis');
  await expect(options(page).nth(1)).toContainText('429 throttled');
  await expect(box(page)).toHaveValue('');
  await expect(page).toHaveURL('/');
  expect(paths.filter((path) => /throttled|retry/.test(path))).toEqual([]);
});

test('what is typed into the box goes on in search', async ({ page }) => {
  await page.goto('/');
  await box(page).click();
  await page.keyboard.type('thro');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ttled');
  await expect(field(page)).toHaveValue('throttled');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
});

test('the Paste button searches for what the clipboard has', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), response);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(options(page).nth(1)).toContainText('429 throttled');
});

test('without a readable clipboard there is no Paste button', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Search' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Paste', exact: true })).toHaveCount(0);
});

const finder = [
  { typed: 'throttled', path: '/errors/throttled/' },
  { typed: '403', path: '/errors/permission_denied/' },
  { typed: 'Invalid input data.', path: '/errors/validation_error/' },
  { typed: 'Method "PATCH" not allowed.', path: '/errors/method_not_allowed/' },
  {
    typed: 'No active account found with the given credentials',
    path: '/errors/authentication_failed/',
  },
];

for (const { typed, path } of finder) {
  test(`search takes ${typed}`, async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Search/ })
      .click();
    await page.keyboard.type(typed);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === path);
  });
}
