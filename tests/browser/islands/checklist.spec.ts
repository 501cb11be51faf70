import { expect, test } from '../support/site';

test('a ticked item is remembered, a reset clears all', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/#quick-checklist');
  const list = page.getByRole('group', { name: 'Quick checklist' });
  const boxes = list.getByRole('checkbox');
  expect(await boxes.count()).toBeGreaterThan(3);
  await boxes.first().check();
  await boxes.nth(2).check();
  await page.reload();
  await expect(boxes.first()).toBeChecked();
  await expect(boxes.nth(1)).not.toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
  await boxes.nth(1).check();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(boxes.nth(1)).toBeFocused();
  const reset = page.getByRole('button', { name: /reset|clear/i }).first();
  await reset.press('Enter');
  await expect(boxes.first()).not.toBeChecked();
  await expect(reset).toBeDisabled();
  await expect(reset).toBeFocused();
  await page.reload();
  await expect(boxes.first()).not.toBeChecked();
  await expect(boxes.nth(2)).not.toBeChecked();
});
