import { expect, test } from './site';

const guide = '/API_TROUBLESHOOTING/#decision-tree-401';

/** The tree under the heading `#decision-tree-401`: the element that holds its buttons. */
test('the 401 tree is walked by keyboard, back and from the start', async ({ page }) => {
  await page.goto(guide);
  const heading = page.locator('#decision-tree-401');
  await expect(heading).toBeVisible();
  const tree = page
    .getByRole('region', { name: /401/ })
    .or(page.getByRole('group', { name: /401/ }))
    .first();
  await expect(tree).toBeVisible();
  const choices = tree.getByRole('button').filter({ hasNotText: /back|start over|copy|link/i });
  const question = await tree.innerText();

  await choices.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => tree.innerText()).not.toBe(question);
  const second = await tree.innerText();

  await tree.getByRole('button', { name: /back/i }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => tree.innerText()).toBe(question);

  await choices.first().focus();
  await page.keyboard.press('Space');
  await expect.poll(() => tree.innerText()).toBe(second);
  await tree.getByRole('button', { name: /start over/i }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => tree.innerText()).toBe(question);
});

test('a tree ends in an outcome that can be copied and linked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(guide);
  const tree = page
    .getByRole('region', { name: /401/ })
    .or(page.getByRole('group', { name: /401/ }))
    .first();
  const choices = tree.getByRole('button').filter({ hasNotText: /back|start over|copy|link/i });
  for (let step = 0; step < 12 && (await choices.count()) > 0; step += 1) {
    await choices.first().click();
  }
  expect(await choices.count()).toBe(0);
  await tree.getByRole('button', { name: /copy/i }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.length).toBeGreaterThan(20);
});
