import { trees } from '../../../src/decisions/trees';
import { expect, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';

for (const { id, title, start } of trees) {
  test(`tree ${id} is walked by keyboard to an outcome, back and from the start`, async ({
    page,
  }) => {
    await page.goto(guide);
    const tree = page.getByRole('region', { name: title, exact: true });
    const answers = tree.getByRole('group').getByRole('button');
    const first = plain(start.question);
    await expect(tree.getByRole('group')).toContainText(first);
    await expect(tree.getByRole('button', { name: 'Start over' })).toBeDisabled();

    let steps = 0;
    while ((await answers.count()) > 0) {
      const trail = tree.getByRole('list', { name: 'Answers so far' }).getByRole('listitem');
      await expect(trail).toHaveCount(steps);
      await answers.last().focus();
      await page.keyboard.press(steps % 2 === 0 ? 'Enter' : 'Space');
      steps += 1;
      await expect(trail).toHaveCount(steps);
    }
    await expect(tree.getByRole('button', { name: /copy outcome/i })).toBeVisible();

    await tree.getByRole('button', { name: 'Back' }).focus();
    await page.keyboard.press('Enter');
    await expect(answers.first()).toBeVisible();
    if (steps > 1) {
      await tree.getByRole('button', { name: 'Start over' }).focus();
      await page.keyboard.press('Enter');
    }
    await expect(tree.getByRole('group')).toContainText(first);
  });
}

test('the present step can be linked to, and the outcome copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(guide);
  const tree = page.locator('#tree-401');
  const answers = tree.getByRole('group').getByRole('button');
  await answers.first().click();
  await expect(tree.getByRole('list', { name: 'Answers so far' })).toBeVisible();
  const step = await tree.locator('.needs-js').first().innerText();
  await tree.getByRole('button', { name: /copy link/i }).click();
  await page.goto('/');
  await page.goto(await clipboard());
  await expect(tree.getByRole('list', { name: 'Answers so far' })).toBeVisible();
  expect(words(await tree.locator('.needs-js').first().innerText())).toBe(
    words(step).replace('Copied', 'Copy link'),
  );

  while ((await answers.count()) > 0) await answers.first().click();
  await tree.getByRole('button', { name: /copy outcome/i }).click();
  expect(await clipboard()).toContain('401');
});

const plain = (text: string): string => text.replaceAll('`', '');
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
