import { expect, test } from './site';

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
  await page
    .getByRole('button', { name: /reset|clear/i })
    .first()
    .click();
  await expect(boxes.first()).not.toBeChecked();
  await page.reload();
  await expect(boxes.first()).not.toBeChecked();
  await expect(boxes.nth(2)).not.toBeChecked();
});
