import { readFileSync } from 'node:fs';
import { limits } from '../../src/contract/limits';
import { otherBodies } from '../../src/contract/other-bodies';
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

test('the guide shows every node of every tree', async ({ page }) => {
  await page.goto(guide);
  const nodes = page.locator('main article li');
  expect(await nodes.count()).toBeGreaterThan(50);
  const hidden = await nodes.evaluateAll((items) =>
    items.filter((item) => !item.checkVisibility()).map((item) => item.textContent.slice(0, 80)),
  );
  expect(hidden).toEqual([]);
  for (const { origin, status, text } of otherBodies) {
    if (origin !== 'older' || status !== 401) continue;
    await expect(page.getByText(text).first()).toBeVisible();
  }
});

test('the codes are found from the home page, and a code’s page shows its causes', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'throttled', exact: true }).click();
  await expect(page).toHaveURL(/\/errors\/throttled\/$/);
  await expect(page.locator('#scope-used-up')).toBeVisible();
  await expect(page.locator('#polling-too-fast')).toBeVisible();
});
