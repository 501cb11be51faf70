import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { causes } from '../../../src/errors/causes';
import { limits } from '../../../src/contract/limits';
import { legacyResponses } from '../../../src/contract/legacy-responses';
import { describeOutcome } from '../../../src/decisions/describe-outcome';
import type { TreeNode } from '../../../src/decisions/schema';
import { trees } from '../../../src/decisions/trees';
import { sampleLanguages } from '../../../src/samples/languages';
import { isAtTop } from '../support/position';
import { menuButton, barEntries, sidebarPaths, siteMenu } from '../support/site-menu';
import { expect, overflowOf, pagePaths, test } from '../support/site';

test.use({ javaScriptEnabled: false });

const guide = '/API_TROUBLESHOOTING/';
const fences = (language: string): number =>
  readFileSync('docs/API_TROUBLESHOOTING.md', 'utf8').match(
    new RegExp(`^ *\`\`\`${language}\\b`, 'gm'),
  )?.length ?? 0;

/** One page of each kind. */
const kinds: Record<string, string> = {
  home: '/',
  'the guide': guide,
  'the list of codes': '/errors/',
  'a code': '/errors/throttled/',
  'a status': '/errors/429/',
  'the examples': '/API_EXAMPLES/',
  'the test environment': '/TESTING/',
  search: '/search/',
  'an unknown address': '/errors/throtled/',
};

/** Opens every visible `<details>`, nested ones too. */
async function openDetails(page: Page): Promise<void> {
  for (const details of await page.locator('details').all()) {
    const summary = details.locator('> summary');
    if (!(await summary.isVisible()) || (await details.getAttribute('open')) !== null) continue;
    await summary.click();
    await expect(details).toHaveAttribute('open');
  }
}

/** The paths of visible links: at once, in opened details, and in the menu. */
async function linkedFrom(page: Page): Promise<readonly string[]> {
  const paths = new Set<string>();
  const collect = async (): Promise<void> => {
    const seen = await page.locator('a[href]:visible').evaluateAll((links) =>
      links
        .filter((link): link is HTMLAnchorElement => link instanceof HTMLAnchorElement)
        .filter((link) => link.getBoundingClientRect().right > 0)
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname }) => pathname),
    );
    for (const path of seen) paths.add(path);
  };
  await collect();
  await openDetails(page);
  await collect();
  for (const opener of await page.locator('[popovertarget]:visible').all()) {
    await opener.click();
    await collect();
    await page.keyboard.press('Escape');
  }
  return [...paths];
}

const controls =
  ':is(button, input, select, textarea, [role=button], [role=tab], [role=switch], [role=combobox], [contenteditable]):visible';

/** Visible controls that do nothing: neither a checkbox nor a popover button. */
async function deadControls(part: Locator): Promise<readonly string[]> {
  const dead = await part.locator(controls).evaluateAll((all) =>
    all
      .filter((control) => !control.matches('input[type=checkbox]'))
      .filter((control) => {
        const target = document.getElementById(control.getAttribute('popovertarget') ?? '');
        return target?.popover == null;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  // One checkbox stands for all: none has a script.
  const box = part.locator('input[type=checkbox]:visible').first();
  if ((await box.count()) > 0) {
    const isTicked = await box.isChecked();
    await box.click();
    expect(await box.isChecked()).toBe(!isTicked);
  }
  return dead;
}

for (const width of [320, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, expectedMessages: /status of 404/ });

    test('every page is reached from the home page by links alone', async ({ page }) => {
      test.slow();
      const reached = new Set(['/']);
      // A Set that grows is iterated to its new end.
      for (const url of reached) {
        await page.goto(url);
        for (const path of await linkedFrom(page)) if (pagePaths.includes(path)) reached.add(path);
      }
      expect([...reached].sort()).toEqual([...pagePaths].sort());
    });

    for (const [what, url] of Object.entries(kinds)) {
      test(`${what} fits, leads past its navigation, and has no dead control`, async ({ page }) => {
        await page.goto(url);
        await expect.poll(() => overflowOf(page)).toBeLessThanOrEqual(0);
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', { name: 'Skip to main content' });
        await expect(skip).toBeFocused();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await expect(page.locator('main :focus')).toHaveCount(1);

        const body = page.locator('body');
        const dead = new Set(await deadControls(body));
        await openDetails(page);
        for (const control of await deadControls(body)) dead.add(control);
        for (const opener of await page.locator('[popovertarget]:visible').all()) {
          await opener.click();
          const opened = page.locator(':popover-open');
          await expect(opened).toHaveCount(1);
          for (const control of await deadControls(opened)) dead.add(control);
          await page.keyboard.press('Escape');
          await expect(opened).toHaveCount(0);
        }
        expect([...dead]).toEqual([]);
      });
    }

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
      for (const { origin, status, text } of legacyResponses) {
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
      for (const { id, fix } of causes.throttled) {
        const cause = page.locator(`details#${id}`);
        await cause.locator('summary').click();
        expect(words(await cause.innerText())).toContain(words(fix));
      }
    });
  });
}

test.describe('at 1280 px', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('bar and sidebar lead to every page that they list', async ({ page }) => {
    await page.goto('/errors/throttled/');
    const bar = page.getByRole('navigation', { name: 'Main' });
    for (const [name, href] of Object.entries(barEntries)) {
      await expect(bar.getByRole('link', { name })).toHaveAttribute('href', href);
    }
    await expect(menuButton(page)).toHaveCount(0);
    const sidebar = page.getByRole('navigation', { name: 'Docs sidebar' });
    for (const path of sidebarPaths) {
      await expect(sidebar.locator(`a[href="${path}"]`)).toBeVisible();
    }
    await sidebar.getByRole('link', { name: '404 not_found' }).click();
    await expect(page).toHaveURL('/errors/not_found/');
    await page.locator('main .table-of-contents:visible a').nth(1).click();
    await expect(page).toHaveURL(/#[\w-]+$/);
    await isAtTop(page, new URL(page.url()).hash.slice(1));
  });
});

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 700 }, expectedMessages: /status of 404/ });

  for (const [what, url] of Object.entries(kinds)) {
    test(`the menu of ${what} opens, leads on and closes`, async ({ page }) => {
      await page.goto(url);
      await expect(siteMenu(page)).toHaveCount(0);
      await menuButton(page).click();
      await expect(siteMenu(page)).toBeVisible();
      for (const path of sidebarPaths) {
        await expect(siteMenu(page).locator(`a[href="${path}"]`).first(), path).toBeVisible();
      }
      await page.keyboard.press('Escape');
      await expect(siteMenu(page)).toHaveCount(0);
      await menuButton(page).focus();
      await page.keyboard.press('Enter');
      await siteMenu(page).locator('a[href="/errors/parse_error/"]').first().click();
      await expect(page).toHaveURL('/errors/parse_error/');
    });
  }

  test('the contents of a page open and lead to a heading', async ({ page }) => {
    await page.goto(guide);
    await page.locator('main summary', { hasText: 'On this page' }).click();
    await page.locator('main details a[href="#handling-429"]').click();
    await expect(page).toHaveURL(`${guide}#handling-429`);
    await isAtTop(page, 'handling-429');
  });
});

/** The text of a tree’s node and all below it. */
function textsOf(node: TreeNode): string[] {
  if (!('answers' in node)) return [describeOutcome(node).title];
  return [node.question, ...node.answers.flatMap(({ label, then }) => [label, ...textsOf(then)])];
}

const words = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
