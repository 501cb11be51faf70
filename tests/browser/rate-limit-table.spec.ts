import { limits } from '../../src/contract/limits';
import { expect, test } from './site';

test.beforeEach(async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/#limits-table');
});

test('the table is sorted by limit, both ways', async ({ page }) => {
  const table = page.getByRole('table').filter({ hasText: 'anon_strict' }).first();
  const rows = table.locator('tbody tr');
  await expect(rows).toHaveCount(limits.length);
  const header = table.getByRole('columnheader', { name: /limit/i });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', /ascending|descending/);
  const first = await rows.first().innerText();
  await header.getByRole('button').click();
  await expect.poll(() => rows.first().innerText()).not.toBe(first);
});

test('the table is filtered by scope and by endpoint', async ({ page }) => {
  const table = page.getByRole('table').filter({ hasText: 'report_generation' }).first();
  const rows = table.locator('tbody tr');
  const filter = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /scope|endpoint/i }))
    .first();
  await filter.fill('report_gen');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('report_generation');
  await filter.fill('/auth/token/');
  await expect(page.getByRole('row', { name: /authentication/ }).first()).toBeVisible();
  await filter.fill('');
  await expect(rows).toHaveCount(limits.length);
});
