import { checklists } from '../../../src/checklists/checklists';
import { trees } from '../../../src/decisions/trees';
import { answers, isAsServed, island, isMounted, trail, tree } from '../support/islands';
import { expect, recordPaths, test } from '../support/site';

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
