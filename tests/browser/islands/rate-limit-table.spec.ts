import type { Locator, Page } from '@playwright/test';
import { limits } from '../../../src/contract/limits';
import { hold, scriptFiles } from '../support/hold';
import { expect, test } from '../support/site';

/** A group of rows for each limit. */
const rowsOf = (page: Page): Locator =>
  page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: 'Sustainable pace' }) })
    .first()
    .locator('tbody');

test.beforeEach(async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/#limits-table');
  await expect(rowsOf(page)).toHaveCount(limits.length);
});

test('a press during which the table comes alive is not lost', async ({ page }) => {
  const header = page.getByRole('columnheader', { name: /^Limit/ }).first();
  const island = page.locator('[data-island]', { has: header });
  const files = await hold(page, scriptFiles);
  await header.getByRole('button').hover();
  await page.mouse.down();
  await expect(island).not.toHaveAttribute('data-mounted');
  files.release();
  await files.arrived();
  await page.mouse.up();
  await expect(island).toHaveAttribute('data-mounted');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
});

test('the table is sorted by limit, both ways', async ({ page }) => {
  const header = page.getByRole('columnheader', { name: /^Limit/ }).first();
  const scopes = (): Promise<string[]> => rowsOf(page).locator('th').allInnerTexts();
  const unsorted = await scopes();
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await scopes();
  expect(ascending[0]).toBe('authentication');
  expect([...ascending].sort()).toEqual([...unsorted].sort());
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await scopes()).at(-1)).toBe('authentication');
});

test('the table is filtered by scope and by endpoint', async ({ page }) => {
  const rows = rowsOf(page);
  const filter = page.getByRole('searchbox', { name: /scope or endpoint/i }).first();
  await filter.fill('report_gen');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('report_generation');
  await filter.fill('/auth/token/');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('authentication');
  await filter.fill('');
  await expect(rows).toHaveCount(limits.length);
});
