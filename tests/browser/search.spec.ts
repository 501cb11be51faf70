import type { Page, Request } from '@playwright/test';
import { axeFindings, expect, test } from './site';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const options = (page: Page) => page.getByRole('option');
const open = async (page: Page, typed = ''): Promise<void> => {
  await isReady(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(typed);
};
/** Keys work from the moment the page is hydrated. */
const isReady = (page: Page) => expect(page.locator('html[data-has-hydrated=true]')).toBeAttached();

test('nothing of search is requested before it is used, then it works with the network off', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on('request', (request: Request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/errors/throttled/', { waitUntil: 'networkidle' });
  const before = asked.length;
  expect(before).toBeGreaterThan(3);
  expect(asked.filter((url) => /search/i.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Search' }).hover();
  await expect.poll(() => asked.slice(before)).toContain('/search-index.json');
  const loaded = asked.slice(before).filter((url) => url !== '/search-index.json');
  expect(loaded.length).toBeGreaterThan(0);
  for (const url of loaded) expect(url).toMatch(/^\/assets\/js\/.*\.js$/);
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
  for (const text of texts) expect(text).not.toMatch(/MiniSearch|Recent searches/);
});

for (const way of ['/', 'Control+k', 'Meta+k', 'click'] as const) {
  test(`${way} opens it, Escape gives the focus back`, async ({ page }) => {
    await page.goto('/errors/throttled/');
    await isReady(page);
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    if (way === 'click') await button.click();
    else await page.keyboard.press(way);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

test('in a field / is a letter; it can be turned off', async ({ page }) => {
  await page.goto('/search/');
  await field(page).press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page)).toHaveValue('/');
  await page.goto('/errors/throttled/');
  await isReady(page);
  await page.keyboard.press('/');
  await page.getByRole('checkbox', { name: /opens search/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await isReady(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await open(page);
});

test('by keyboard alone: results, one tab stop, the way to the page', async ({ page }) => {
  await page.goto('/');
  await open(page, 'token expired');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const active = (): Promise<string | null> =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('href') ?? null;
    });
  const hrefs = await options(page).evaluateAll((list) => list.map((o) => o.getAttribute('href')));
  expect(await active()).toBe(hrefs[0]);
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(hrefs[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(hrefs.at(-1));
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe(
    'option',
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/authentication_failed/#access-token-expired');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('groups, marks and the words of what matched', async ({ page }) => {
  await page.goto('/');
  await open(page, 'claims');
  for (const name of ['Guide', 'Examples'])
    await expect(page.getByRole('group', { name })).toBeVisible();
  await expect(options(page).first().locator('mark').first()).toHaveText(/claim/i);
  await expect(page.getByRole('option', { name: /List claims/ })).toBeVisible();
});

const colourModes = ['light', 'dark'] as const;
for (const width of [1280, 320]) {
  test(`accessible and within ${width} px, empty, with results and without`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/errors/throttled/');
    await open(page);
    for (const typed of ['', 'token', 'qqqqqq', 'thr0ttled']) {
      await field(page).fill(typed);
      if (typed === 'token') await expect(options(page).first()).toBeVisible();
      if (typed.startsWith('q')) await expect(page.getByText('No results.')).toBeVisible();
      for (const colorScheme of colourModes) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page), `${typed} ${colorScheme}`).toEqual([]);
      }
      const overflow = await page
        .getByRole('dialog')
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}

test('what matches nothing gives no result, and ways on below', async ({ page }) => {
  await page.goto('/');
  await open(page, '4291');
  await expect(page.getByText('No results.')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).fill('thr0ttled');
  await expect(page.getByText('Did you mean')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await page.getByRole('dialog').getByRole('link', { name: 'throttled' }).click();
  await expect(page).toHaveURL('/errors/throttled/');
});

const answer = [
  'HTTP/2 429',
  'x-request-id: 7b1c-42',
  'retry-after: 60',
  '',
  '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":60}}}',
].join('\n');

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((data) => navigator.clipboard.writeText(data), text);
  await field(page).press('Control+v');
}

test('a pasted answer leads to its code with what it tells, and is not kept', async ({ page }) => {
  await page.goto('/');
  await open(page);
  await paste(page, answer);
  await expect(options(page).first()).toContainText('429 throttled');
  await expect(options(page).first()).toContainText('wait_seconds=60');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/throttled/#wait_seconds=60&request_id=7b1c-42&status=429');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    '7b1c',
  );
  await open(page);
  await expect(options(page)).toHaveCount(0);
});

test('what was typed is remembered in this browser until it is cleared', async ({ page }) => {
  await page.goto('/');
  await open(page, 'throttled');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/throttled/');
  await open(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('throttled');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(options(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

/** Keeps files from coming until the returned function is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

test('what is typed before search is loaded is found once it is', async ({ page }) => {
  await page.goto('/');
  await isReady(page);
  const letThrough = await hold(page, '**/assets/js/*.js');
  await open(page, 'thro');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Loading search …');
  await paste(page, 'tt\nled');
  await expect(page.getByText('Everything from A to Z')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  letThrough();
  await expect(page.getByText('Everything from A to Z')).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('!');
  await expect(field(page)).toHaveValue('thrott ↵ le!d');
});

for (const part of ['**/assets/js/*.js', '**/search-index.json']) {
  test(`Enter opens the first result once it is there, ${part} being late`, async ({ page }) => {
    await page.goto('/');
    await isReady(page);
    const letThrough = await hold(page, part);
    await open(page, 'throttled');
    await page.keyboard.press('Enter');
    letThrough();
    await expect(page).toHaveURL('/errors/throttled/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('pasted lines stand where the caret is, and can be undone', async ({ page }) => {
  await page.goto('/');
  await open(page, 'abcdef');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowLeft');
  await paste(page, 'two\nlines');
  await expect(field(page)).toHaveValue('abctwo ↵ linesdef');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('abcdef');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.type('X');
  await expect(field(page)).toHaveValue('abctwo ↵ linesXdef');
});

test('who went on to another control keeps it when search is loaded', async ({ page }) => {
  await page.goto('/');
  await isReady(page);
  const letThrough = await hold(page, '**/assets/js/*.js');
  await open(page);
  const close = page.getByRole('button', { name: 'Close Esc' });
  await close.focus();
  letThrough();
  await expect(page.getByText('Everything from A to Z')).toBeVisible();
  await expect(close).toBeFocused();
});

test('search stays open while the page under it is replaced', async ({ page }) => {
  await page.goto('/');
  await open(page, '429');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  const letThrough = await hold(page, '**/assets/js/*.js');
  await page.locator('main a[href="/errors/throttled/"]').first().click();
  await expect(page).toHaveURL('/errors/throttled/');
  await open(page, 'throttled');
  letThrough();
  await expect(page).toHaveTitle(/throttled/);
  await expect(field(page)).toHaveValue('throttled');
  await expect(field(page)).toBeFocused();
  await expect(options(page).first()).toContainText('429 throttled');
});

test('10,000 characters pasted do not block', async ({ page }) => {
  await page.goto('/');
  await open(page, 'a');
  await expect(options(page).first()).toBeVisible();
  for (const unit of ['token ', '{"a":', 'x', 'HTTP/1.1 4\n']) {
    const status = page.getByRole('dialog').getByRole('status');
    await field(page).fill('');
    await expect(status).toHaveText('');
    await paste(page, unit.repeat(10_000 / unit.length));
    await expect(status).toHaveText(/result/, {
      timeout: 2000,
    });
  }
  await field(page).fill('429');
  await expect(options(page).first()).toContainText('429 throttled');
});

test('the search page is linkable, and keeps pasted things out of the address', async ({
  page,
}) => {
  await page.goto('/search/?q=wait_seconds');
  await expect(options(page).first()).toContainText('429 throttled');
  await field(page).fill('jitter');
  await expect(page).toHaveURL('/search/?q=jitter');
  await field(page).fill('Bearer abc');
  await expect(page).toHaveURL('/search/');
  await page.goto(`/search/?q=${encodeURIComponent('Bearer eyJhbGciOiJIUzI1NiJ9.e30.x')}`);
  await expect(page).toHaveURL('/search/');
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(field(page)).toHaveValue('<img src=x onerror=alert(1)>');
});

test('a browser finds the search engine’s description', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const description = await request.get(href ?? '');
  expect(description.status()).toBe(200);
  expect(await description.text()).toContain('/search/?q={searchTerms}');
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
    await isReady(page);
    await page.route('**/assets/js/*.js', (route) => route.abort());
    await open(page, '42');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      'Search could not be loaded. Check the connection, then type again.',
    );
    await page.unroute('**/assets/js/*.js');
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page is the list of codes and headings', async ({ page }) => {
    await page.goto('/search/?q=429');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    const throttled = page.getByRole('main').getByRole('link', { name: 'throttled', exact: true });
    await expect(throttled).toBeVisible();
    await expect(page.getByRole('link', { name: 'Handling 429' })).toBeVisible();
    await throttled.click();
    await expect(page).toHaveURL('/errors/throttled/');
  });
});
