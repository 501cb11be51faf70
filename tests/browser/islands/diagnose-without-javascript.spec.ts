import { box } from '../support/diagnosis';
import { expect, test } from '../support/site';

test.use({ javaScriptEnabled: false });

test('the diagnosis says what it needs, and has the questions as a list', async ({ page }) => {
  await page.goto('/diagnose/');
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await expect(box(page)).toBeHidden();
  const tree = page.getByRole('region', { name: 'Which error is this?' });
  await expect(tree.getByRole('list').first()).toContainText('What is error in the body?');
  await expect(tree.getByRole('link').first()).toBeVisible();
});

test('the token decoder says what it needs', async ({ page }) => {
  await page.goto('/tools/token/');
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
