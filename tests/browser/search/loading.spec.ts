import { hold, scriptFiles } from '../support/hold';
import { field, open, options, paste } from '../support/search-dialog';
import { expect, recordPaths, test } from '../support/site';

/** Shown once search is loaded. */
const live = 'dialog [data-island=SearchBox][data-mounted]';

test('nothing of search is requested before it is used, then it works with the network off', async ({
  page,
  context,
}) => {
  const asked = recordPaths(page);
  await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
  const before = asked.length;
  expect(before).toBeGreaterThan(2);
  expect(asked.filter((url) => /search/i.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Search' }).hover();
  await expect.poll(() => asked.slice(before)).toContain('/search-index.json');
  const loaded = asked.slice(before).filter((url) => url !== '/search-index.json');
  expect(loaded.length).toBeGreaterThan(0);
  for (const url of loaded) expect(url).toMatch(/^\/assets\/(js|css)\/.*\.(js|css)$/);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await open(page, 'throttled');
  await expect(options(page).first()).toContainText('429 throttled');
});

test('neither engine nor results are in a file of a page’s first view', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const texts = await Promise.all(scripts);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toMatch(/The search index has|Recent searches/);
});

test('what is typed before search is loaded is found once it is', async ({ page }) => {
  await page.goto('/');
  const { release } = await hold(page, scriptFiles);
  await open(page, 'thro');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Loading search …');
  await paste(page, 'tt\nled');
  await expect(page.locator(live)).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  release();
  await expect(page.locator(live)).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('!');
  await expect(field(page)).toHaveValue('thrott ↵ le!d');
});

for (const part of [scriptFiles, '**/search-index.json']) {
  test(`Enter opens the first result once it is there, ${part} being late`, async ({ page }) => {
    await page.goto('/');
    const { release } = await hold(page, part);
    await open(page, 'throttled');
    await page.keyboard.press('Enter');
    release();
    await expect(page).toHaveURL('/errors/throttled/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('who went on to another control keeps it when search is loaded', async ({ page }) => {
  await page.goto('/');
  const { release } = await hold(page, scriptFiles);
  await open(page);
  const close = page.getByRole('button', { name: 'Close Esc' });
  await close.focus();
  release();
  await expect(page.locator(live)).toBeVisible();
  await expect(close).toBeFocused();
});

test('what is typed at the search page before its field is there is kept', async ({ page }) => {
  await page.goto('/errors/throttled/');
  const { release } = await hold(page, '**/search-index.json');
  await page.goto('/search/');
  await field(page).focus();
  await page.keyboard.type('throttled');
  release();
  await expect(options(page).first()).toContainText('429 throttled');
  await expect(field(page)).toHaveValue('throttled');
  await expect(field(page)).toBeFocused();
});

test.describe('where search cannot be loaded', () => {
  test.use({ expectedMessages: /ERR_FAILED|404|Failed to load/ });

  test('it says so, and typing tries again', async ({ page }) => {
    await page.route('**/search-index.json', (route) => route.abort());
    await page.goto('/');
    await open(page, '42');
    await expect(page.getByText('Search could not be loaded')).toBeVisible();
    await page.unroute('**/search-index.json');
    await page.keyboard.type('9');
    await expect(options(page).first()).toContainText('429 throttled');
  });

  test('what cannot be shown is said too, and typing tries again', async ({ page }) => {
    await page.goto('/');
    await page.route(scriptFiles, (route) => route.abort());
    await open(page, '42');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      'Search could not be loaded. Check the connection, then type again.',
    );
    await page.unroute(scriptFiles);
    await page.keyboard.type('9');
    await expect(options(page).first()).toContainText('429 throttled');
    await expect(field(page)).toHaveValue('429');
  });

  test('without an index it names the command', async ({ page }) => {
    await page.route('**/search-index.json', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('/');
    await open(page, '429');
    await expect(page.getByText('npm run build')).toBeVisible();
  });
});
