import type { Locator, Page } from '@playwright/test';
import { checklists } from '../../src/checklists/checklists';
import { limits } from '../../src/contract/limits';
import { trees } from '../../src/decisions/trees';
import { hold, scriptFiles } from './support/hold';
import { answers, isAsServed, island, isMounted, trail, tree } from './support/islands';
import { expect, recordPaths, tabTo, test } from './support/site';

const guide = '/API_TROUBLESHOOTING/';
const errorPage = '/errors/throttled/';
const mainScript = /^\/assets\/js\/main\.[\w-]+\.js$/;

const islandSheet = /^\/assets\/css\/islands\.[\w-]+\.css$/;

const isScript = (path: string): boolean => path.startsWith('/assets/js/');

test.describe('nothing of them is loaded at first view', () => {
  for (const url of ['/', guide, errorPage, '/errors/', '/errors/429/', '/TESTING/']) {
    for (const width of [1280, 320]) {
      test(`of ${url} at ${width} px: one script, the page's own`, async ({ page }) => {
        await page.setViewportSize({ width, height: 720 });
        const paths = recordPaths(page);
        await page.goto(url, { waitUntil: 'networkidle' });
        expect(paths.filter(isScript)).toEqual([expect.stringMatching(mainScript)]);
        expect(paths.filter((path) => path.endsWith('.css'))).toHaveLength(1);
        expect(paths.filter((path) => islandSheet.test(path))).toEqual([]);
        expect(paths.filter((path) => path.endsWith('.json'))).toEqual(
          paths.filter((path) => path === '/speculation-rules.json'),
        );
        await expect(page.locator('[data-mounted]')).toHaveCount(0);
      });
    }
  }
});

test('an answer of a tree loads what trees need and nothing else', async ({ page }) => {
  const texts: Promise<string>[] = [];
  const paths = recordPaths(page);
  await page.goto(guide, { waitUntil: 'networkidle' });
  const before = paths.length;
  page.on('response', (response) => {
    if (isScript(new URL(response.url()).pathname)) texts.push(response.text());
  });
  const first = tree(page, 'which-error');
  await answers(first).first().click();
  await expect(trail(first)).toHaveCount(1);
  const loaded = paths.slice(before);
  expect(loaded.filter(isScript).length).toBeGreaterThan(0);
  expect(loaded.filter((path) => islandSheet.test(path))).toHaveLength(1);
  const isNeeded = (path: string): boolean => isScript(path) || islandSheet.test(path);
  expect(loaded.filter((path) => !isNeeded(path) || mainScript.test(path))).toEqual([]);
  const code = (await Promise.all(texts)).join('\n');
  expect(code).toContain('Answers so far');
  // Texts of the search box, the sandbox, the table and the lists.
  for (const other of ['Recent searches', 'Expire my token', 'Sustainable pace', 'I have its time'])
    expect(code).not.toContain(other);
  // The next tree needs nothing more.
  const all = paths.length;
  await answers(tree(page, '404')).first().click();
  await expect(trail(tree(page, '404'))).toHaveCount(1);
  expect(paths.slice(all)).toEqual([]);
});

test('a list that is only scrolled past its view loads when it is seen', async ({ page }) => {
  const paths = recordPaths(page);
  await page.goto(guide, { waitUntil: 'networkidle' });
  const list = island(page, 'Checklist').first();
  await isAsServed(list);
  const before = paths.length;
  await list.scrollIntoViewIfNeeded();
  await isMounted(list);
  expect(paths.slice(before).filter(isScript).length).toBeGreaterThan(0);
  // Nothing was pressed, so no island that waits for a press was loaded.
  await expect(page.locator('[data-island="DecisionTree"][data-mounted]')).toHaveCount(0);
  await expect(page.locator('[data-island="RateLimitTable"][data-mounted]')).toHaveCount(0);
});

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

test('an address with a step opens its tree there', async ({ page }) => {
  const { id, start } = trees.find((one) => one.id === '401') ?? never('no tree 401');
  const [step, other] = start.answers.flatMap(({ then }) => ('answers' in then ? [then] : []));
  if (!step || !other) return never('not two questions');
  await page.goto(`${guide}#tree=${id}&step=${step.id}`);
  const part = tree(page, id);
  await isMounted(page.locator('[data-island="DecisionTree"]', { has: part }));
  await expect(trail(part)).toHaveCount(1);
  await expect(answers(part).first()).toBeInViewport();
  // The hash changes while the page is open.
  await page.evaluate((hash) => void (location.hash = hash), `tree=${id}&step=${other.id}`);
  const asks = (text: string) =>
    expect(part.getByRole('group')).toContainText(text.replaceAll('`', ''));
  await asks(other.question);
  await page.goBack();
  await asks(step.question);
});

test('an address with a step that is none shows the page', async ({ page }) => {
  await page.goto(`${guide}#tree=401&step=nope`);
  await expect(tree(page, '401').getByRole('group')).toBeAttached();
  await expect(trail(tree(page, '401'))).toHaveCount(0);
  await answers(tree(page, '401')).first().click();
  await expect(trail(tree(page, '401'))).toHaveCount(1);
});

test('“Explain this response” on the code’s own page shows the call there', async ({ page }) => {
  await page.goto(errorPage);
  await expect(page.getByRole('region', { name: /your call/i })).toHaveCount(0);
  await page.getByRole('button', { name: /^Try it in the sandbox/ }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('link', { name: 'Explain this response' }).click();
  await expect(page).toHaveURL(/\/errors\/throttled\/#wait_seconds=3600&/);
  const call = page.getByRole('region', { name: /your call/i });
  await expect(call).toContainText('Retry in');
  await expect(call).toContainText('Request id');
  // The reader has scrolled past its place.
  await expect(call).toBeInViewport();
});

test('ids stay unique over all that is mounted, and labels name their own boxes', async ({
  page,
}) => {
  await page.goto(guide);
  const lists = island(page, 'Checklist');
  await expect(lists).toHaveCount(checklists.length);
  for (const list of await lists.all()) {
    await list.scrollIntoViewIfNeeded();
    await isMounted(list);
  }
  for (const { id } of trees) {
    await answers(tree(page, id)).first().click();
    await expect(trail(tree(page, id))).toHaveCount(1);
  }
  await page.getByRole('searchbox').fill('bulk');
  await isMounted(island(page, 'RateLimitTable'));
  await page
    .getByRole('button', { name: /^Try it in the sandbox/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const [at, { items }] of checklists.entries()) {
    const list = lists.nth(at);
    await list.locator('label').nth(1).click();
    await expect(list.getByRole('checkbox').nth(1), items[1]?.text ?? '').toBeChecked();
    await expect(list.getByRole('status')).toHaveText(/^1 of/);
  }
});

function never(message: string): never {
  throw new Error(message);
}
