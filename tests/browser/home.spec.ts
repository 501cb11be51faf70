import { errors } from '../../src/contract/errors';
import { expect, test } from './support/site';

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
