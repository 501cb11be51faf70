import { expect, test } from './site';

test('a chosen language holds for every group, every page and the next visit', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/');
  const tabs = page.getByRole('tab', { name: 'Python' });
  const count = await tabs.count();
  expect(count).toBeGreaterThan(3);
  await tabs.first().click();
  for (const tab of await tabs.all()) await expect(tab).toHaveAttribute('aria-selected', 'true');

  await page.reload();
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await page.goto('/errors/throttled/');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Python' }).first()).toBeVisible();
  await expect(page.locator('[role="tabpanel"][data-language="bash"]').first()).toBeHidden();
});

test('tabs move by arrow keys', async ({ page }) => {
  await page.goto('/errors/throttled/');
  const list = page.getByRole('tablist').first();
  const selected = list.getByRole('tab', { selected: true });
  await selected.focus();
  const names = await list.getByRole('tab').allInnerTexts();
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveText(names[1] ?? '');
  await expect(selected).toBeFocused();
  await page.keyboard.press('Home');
  await expect(selected).toHaveText(names[0] ?? '');
});

test('a sample is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/errors/throttled/');
  const block = page.locator('figure[data-language="bash"]:visible').first();
  await block.getByRole('button', { name: /copy/i }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await block.locator('pre').innerText()).trim());
});
