import type { Locator, Page } from '@playwright/test';
import { limits } from '../../../src/contract/limits';
import { hold, scriptFiles } from '../support/hold';
import { answers, isAsServed, island, isMounted, trail, tree } from '../support/islands';
import { expect, tabTo, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';

test.describe('the first press counts, once,', () => {
  test.use({ hasTouch: true });

  const presses: Record<string, (page: Page, answer: Locator) => Promise<void>> = {
    'by mouse': (_page, answer) => answer.click(),
    'by touch': (_page, answer) => answer.tap(),
    'by Enter': async (page, answer) => {
      await tabTo(page, answer);
      await page.keyboard.press('Enter');
    },
    'by the space bar': async (page, answer) => {
      await tabTo(page, answer);
      await page.keyboard.press('Space');
    },
  };

  for (const [how, press] of Object.entries(presses)) {
    for (const isLate of [false, true]) {
      test(`${how}, ${isLate ? 'long before the component is there' : 'at once'}`, async ({
        page,
      }) => {
        await page.goto(guide);
        const files = isLate ? await hold(page, scriptFiles) : null;
        const part = tree(page, 'which-error');
        const label = await answers(part).nth(1).innerText();
        await press(page, answers(part).nth(1));
        if (files) {
          await isAsServed(island(page, 'DecisionTree').first());
          files.release();
          await files.arrived();
        }
        await isMounted(island(page, 'DecisionTree').first());
        await expect(trail(part)).toHaveCount(1);
        await expect(trail(part)).toContainText(label);
      });
    }
  }
});

test('a press that lasts while the component comes counts, once', async ({ page }) => {
  await page.goto(guide);
  const files = await hold(page, scriptFiles);
  const part = tree(page, 'which-error');
  await answers(part).first().hover();
  await page.mouse.down();
  await isAsServed(island(page, 'DecisionTree').first());
  files.release();
  await files.arrived();
  await page.mouse.up();
  await expect(trail(part)).toHaveCount(1);
});

test('a press that leaves its button does not count', async ({ page }) => {
  await page.goto(guide);
  const part = tree(page, 'which-error');
  await answers(part).first().hover();
  await page.mouse.down();
  await page.getByRole('heading', { level: 1 }).hover();
  await page.mouse.up();
  await answers(part).first().hover();
  await isMounted(island(page, 'DecisionTree').first());
  await expect(trail(part)).toHaveCount(0);
});

test('ticks made before the list is there are kept', async ({ page }) => {
  await page.goto(guide);
  const files = await hold(page, scriptFiles);
  const list = island(page, 'Checklist').first();
  const boxes = list.getByRole('checkbox');
  await boxes.first().check();
  await boxes.nth(2).check();
  await isAsServed(list);
  files.release();
  await isMounted(list);
  await expect(boxes.first()).toBeChecked();
  await expect(boxes.nth(1)).not.toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
  await expect(boxes.nth(2)).toBeFocused();
  await expect(list.getByRole('status')).toHaveText(/^2 of/);
  await page.reload();
  await list.scrollIntoViewIfNeeded();
  await isMounted(list);
  await expect(boxes.first()).toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
});

test('what is typed before the table is there filters it', async ({ page }) => {
  await page.goto(guide);
  const table = island(page, 'RateLimitTable');
  const filter = table.getByRole('searchbox');
  await expect(table.locator('tbody')).toHaveCount(limits.length);
  const files = await hold(page, scriptFiles);
  await filter.focus();
  await page.keyboard.type('report_ge');
  await isAsServed(table);
  files.release();
  await isMounted(table);
  await expect(filter).toHaveValue('report_ge');
  await expect(filter).toBeFocused();
  await expect(table.locator('tbody')).toHaveCount(1);
  await page.keyboard.type('m');
  await expect(filter).toHaveValue('report_gem');
  await expect(table.locator('tbody')).toHaveCount(0);
});
