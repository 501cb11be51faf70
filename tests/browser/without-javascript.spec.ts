import { readFileSync } from 'node:fs';
import { limits } from '../../src/contract/limits';
import { otherBodies } from '../../src/contract/other-bodies';
import { describeOutcome } from '../../src/decisions/describe-outcome';
import type { TreeNode } from '../../src/decisions/schema';
import { trees } from '../../src/decisions/trees';
import { sampleLanguages } from '../../src/samples/languages';
import { expect, test } from './site';

test.use({ javaScriptEnabled: false });

const guide = '/API_TROUBLESHOOTING/';
const fences = (language: string): number =>
  readFileSync('docs/API_TROUBLESHOOTING.md', 'utf8').match(
    new RegExp(`^ *\`\`\`${language}\\b`, 'gm'),
  )?.length ?? 0;

test('the guide shows every sample in every language', async ({ page }) => {
  await page.goto(guide);
  for (const language of Object.keys(sampleLanguages)) {
    const blocks = page.locator(`figure[data-language="${language}"] pre`);
    expect(fences(language)).toBeGreaterThan(0);
    await expect(blocks).toHaveCount(fences(language));
    for (const block of await blocks.all()) await expect(block).toBeVisible();
  }
});

test('the guide shows every row of every table, and every limit', async ({ page }) => {
  await page.goto(guide);
  const rows = page.locator('main tr');
  expect(await rows.count()).toBeGreaterThan(limits.length);
  for (const row of await rows.all()) await expect(row).toBeVisible();
  for (const { scope } of limits) {
    await expect(rows.filter({ hasText: scope }).first()).toBeVisible();
  }
});

test('the guide shows every question, answer and outcome of every tree', async ({ page }) => {
  await page.goto(guide);
  expect(trees.length).toBeGreaterThan(5);
  for (const { id, start } of trees) {
    const shown = words(await page.locator(`#tree-${id}`).innerText());
    for (const text of textsOf(start)) expect(shown).toContain(words(text));
  }
  for (const { origin, status, text } of otherBodies) {
    if (origin !== 'older' || status !== 401) continue;
    await expect(page.getByText(text).first()).toBeVisible();
  }
});

/** Everything a node of a tree says, below it too. */
function textsOf(node: TreeNode): string[] {
  if (!('answers' in node)) return [describeOutcome(node).title];
  return [node.question, ...node.answers.flatMap(({ label, then }) => [label, ...textsOf(then)])];
}

const words = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();

test('the codes are found from the home page, and a code’s page shows its causes', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'throttled', exact: true }).click();
  await expect(page).toHaveURL(/\/errors\/throttled\/$/);
  await expect(page.locator('#scope-used-up')).toBeVisible();
  await expect(page.locator('#polling-too-fast')).toBeVisible();
});
