import type { Page } from '@playwright/test';
import { field, options } from '../support/search-dialog';
import { expect, isReady, test } from '../support/site';

/** The words in the fragment of the URL. */
const wordsIn = (page: Page): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get('q');
const holds = (page: Page, words: string | null) => expect.poll(() => wordsIn(page)).toBe(words);

test('the search page is linkable: its words stand in the fragment', async ({ page }) => {
  await page.goto('/search/#q=wait_seconds');
  await expect(field(page)).toHaveValue('wait_seconds');
  await expect(options(page).first()).toContainText('429 throttled');
  await field(page).fill('jitter backoff');
  await holds(page, 'jitter backoff');
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(field(page)).toHaveValue('jitter backoff');
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('');
  await expect(page).toHaveURL('/search/');
});

test('another fragment on the open page is followed', async ({ page }) => {
  await page.goto('/search/#q=wait_seconds');
  await expect(options(page).first()).toBeVisible();
  await page.evaluate(() => void (location.hash = 'q=jitter'));
  await expect(field(page)).toHaveValue('jitter');
});

test('back from a result shows the search again', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('throttled');
  await holds(page, 'throttled');
  await options(page).first().click();
  await expect(page).toHaveURL('/errors/throttled/');
  await isReady(page);
  await page.goBack();
  await isReady(page);
  await expect(field(page)).toHaveValue('throttled');
  await expect(options(page).first()).toContainText('429 throttled');
});

test('the words of a search engine’s address move to the fragment', async ({ page }) => {
  await page.goto('/search/?q=jitter+backoff');
  await expect(page).toHaveURL((url) => url.search === '' && url.hash.startsWith('#q='));
  expect(wordsIn(page)).toBe('jitter backoff');
  await expect(field(page)).toHaveValue('jitter backoff');
  await expect(options(page).first()).toBeVisible();
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(field(page)).toHaveValue('<img src=x onerror=alert(1)>');
});

test('a fragment that is bad or long does no harm', async ({ page }) => {
  for (const hash of ['q=%E0%A4%A', 'q=', '=', 'q', `q=${'%20'.repeat(20_000)}x`, 'q=%00%1b']) {
    await page.goto('/search/');
    await page.evaluate((bad) => void (location.hash = bad), hash);
    await page.reload();
    await field(page).fill('throttled');
    await expect(options(page).first()).toContainText('429 throttled');
  }
});

const secrets = [
  'Bearer abc',
  'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x',
  'Basic dmlld2VyOmh1bnRlcjI=',
  'access_token=abc123def456',
  'https://user:hunter2@api.example/',
  'roe@patients.example',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  '4111111111111111',
];

for (const secret of secrets) {
  test(`${secret} is kept out of the address and of what is remembered`, async ({ page }) => {
    await page.goto('/search/');
    await field(page).fill('jitter');
    await holds(page, 'jitter');
    await field(page).fill(secret);
    await expect(page).toHaveURL('/search/');
    await expect(field(page)).toHaveValue(secret);
    // Also where it came in the URL.
    await page.goto(`/search/?q=${encodeURIComponent(secret)}`);
    await expect(page).toHaveURL('/search/');
    // Only choosing a result stores a search.
    await expect(page.getByRole('status')).toHaveText(/result/i);
    const [first] = await options(page).all();
    const leadsTo = (await first?.getAttribute('href')) ?? null;
    await field(page).press('Enter');
    // What looks like a call opens its diagnosis in place.
    if (leadsTo !== null) await expect(page).not.toHaveURL(/\/search\//);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain(secret);
  });
}

test('a browser finds the search engine’s description', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const description = await request.get(href ?? '');
  expect(description.status()).toBe(200);
  expect(await description.text()).toContain('/search/?q={searchTerms}');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page is the list of codes and headings', async ({ page }) => {
    await page.goto('/search/?q=429');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    const throttled = page.getByRole('main').getByRole('link', { name: 'throttled', exact: true });
    await expect(throttled).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Handle a 429: exponential backoff with jitter' }),
    ).toBeVisible();
    await throttled.click();
    await expect(page).toHaveURL('/errors/throttled/');
  });
});
