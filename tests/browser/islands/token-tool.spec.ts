import type { Page } from '@playwright/test';
import { isMounted, keptState, pasteText } from '../support/diagnosis';
import { axeFindings, expect, overflowOf, recordPaths, test } from '../support/site';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = Math.floor(Date.now() / 1000);
const token = [
  part({ alg: 'HS256', typ: 'JWT' }),
  part({
    token_type: 'access',
    exp: seconds - 730,
    iat: seconds - 4330,
    user_id: 7,
    role: '<b>x</b>',
  }),
  'c2lnbmF0dXJl',
].join('.');

const field = (page: Page) => page.getByRole('main').getByRole('textbox');
const result = (page: Page) => page.getByRole('region', { name: 'Decoded token' });

async function open(page: Page, url = '/tools/token/'): Promise<void> {
  await page.goto(url);
  await isMounted(page, 'TokenTool');
}

test('a token is decoded in the page: claims, times, unverified, nothing sent or kept', async ({
  page,
}) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const before = await keptState(page);
  const asked = recordPaths(page);
  await field(page).focus();
  await pasteText(page, `Authorization: Bearer ${token}`);
  await expect(result(page)).toContainText('Access token, expired 12 min ago');
  await expect(result(page)).toContainText('The signature is not verified');
  await expect(result(page)).toContainText(/UTC · .* on this device/);
  await expect(result(page)).toContainText('<b>x</b>');
  await expect(result(page).locator('b')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^Access token, expired/);
  expect(asked).toEqual([]);
  expect(await keptState(page)).toBe(before);
});

test('a URL never fills it, nor does a reload', async ({ page }) => {
  await open(page, `/tools/token/?token=${token}#token=${token}&q=${token}`);
  await expect(field(page)).toHaveValue('');
  await expect(result(page)).toBeEmpty();
  await field(page).fill(token);
  await expect(result(page)).toContainText('expired');
  await page.reload();
  await isMounted(page, 'TokenTool');
  await expect(field(page)).toHaveValue('');
});

test('what is no token is named; axe finds nothing in both modes at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  await field(page).fill('abc.def');
  await expect(result(page)).toContainText('It has 2 parts');
  await field(page).fill(token);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), colorScheme).toEqual([]);
    expect(await overflowOf(page), colorScheme).toBe(0);
  }
});
