import { corpusText, diagnosis, keptState } from '../support/diagnosis';
import { axeFindings, expect, overflowOf, test } from '../support/site';

const open = 'Paste your call';
const expired = corpusText('curl-v', 'expired');

test('a call pasted on its code’s page opens and marks its row', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/errors/authentication_failed/');
  const row = page.locator('#access-token-expired');
  await expect(row).not.toHaveAttribute('open');
  await page.getByText(open).click();
  const field = page.getByLabel(/^Paste the call/);
  await field.focus();
  await page.waitForLoadState('networkidle');
  const before = await keptState(page);
  await field.fill(expired);
  const status = page.getByRole('status').filter({ hasText: /^Yours, certain/ });
  await expect(status).toContainText('The access token has expired');
  await expect(row).toHaveAttribute('open');
  await expect(row).toHaveAttribute('data-yours');
  expect(await keptState(page)).toBe(before);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page, { part: '.theme-doc-markdown' }), colorScheme).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  }
  await field.fill(corpusText('curl-v', 'scheme-token'));
  await expect(page.locator('#scheme-malformed')).toHaveAttribute('data-yours');
  await expect(page.locator('[data-yours]')).toHaveCount(1);
  await field.fill('');
  await expect(page.locator('[data-yours]')).toHaveCount(0);
});

test('a call of another code leads to its row there', async ({ page }) => {
  await page.goto('/errors/parse_error/');
  await page.getByText(open).click();
  await page.getByLabel(/^Paste the call/).fill(expired);
  await expect(page.getByText(/^Not parse_error, certain/)).toBeVisible();
  await expect(page.locator('[data-yours]')).toHaveCount(0);
  await page
    .getByRole('link', { name: 'authentication_failed: The access token has expired' })
    .click();
  await expect(page).toHaveURL('/errors/authentication_failed/#access-token-expired');
  await expect(page.locator('#access-token-expired')).toHaveAttribute('open');
});

test('a tree leads to the box', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/');
  await page.locator('#tree-401').getByRole('link', { name: 'Paste the call instead' }).click();
  await expect(page).toHaveURL('/diagnose/#paste');
  await expect(diagnosis(page)).toHaveCount(0);
});
