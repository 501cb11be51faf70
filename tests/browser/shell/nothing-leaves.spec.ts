import type { Page } from '@playwright/test';
import { test } from '../support/logged-site';
import { dialog, field, open, options } from '../support/search-dialog';
import { barLink, expect, isReady } from '../support/site';

// The worker's own requests count too.
test.use({ serviceWorkers: 'allow' });

/** Words that no page has: a request that carries them took them from what was typed. */
const typed = 'throttled zebrafish quokka';
const words = /zebrafish|quokka/i;

/** The requests that carry what was typed, once the network is idle. */
async function carriers(page: Page, seen: readonly string[]): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  expect(seen.length).toBeGreaterThan(3);
  return seen.filter((request) => words.test(request));
}

test('what is typed at the search page reaches no request, reloaded and left', async ({
  page,
  seen,
}) => {
  await page.goto('/search/');
  await field(page).fill(typed);
  await expect.poll(() => decodeURIComponent(page.url())).toContain('quokka');
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(field(page)).toHaveValue(typed);
  await page
    .getByRole('main')
    .getByRole('link', { name: 'throttled', exact: true })
    .first()
    .click();
  await expect(page).toHaveURL('/errors/throttled/');
  await isReady(page);
  expect(await page.evaluate(() => document.referrer)).not.toMatch(words);
  await page.goBack();
  await isReady(page);
  expect(await carriers(page, seen)).toEqual([]);
});

test('what is typed into the dialog reaches no request', async ({ page, seen }) => {
  await page.goto('/errors/throttled/');
  await open(page, typed);
  await expect(dialog(page).getByRole('status')).toHaveText(/result/i);
  await dialog(page).getByRole('link', { name: 'Everything from A to Z' }).click();
  await expect(page).toHaveURL(/\/search\//);
  await isReady(page);
  expect(await carriers(page, seen)).toEqual([]);
});

test('the words of a search engine’s address go no further than the page itself', async ({
  page,
  seen,
}) => {
  await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
  await expect(field(page)).toHaveValue(typed);
  await expect(page).toHaveURL((url) => url.search === '');
  await page.reload();
  const carried = await carriers(page, seen);
  expect(carried).toHaveLength(1);
  expect(carried[0]).toMatch(/^GET \/search\/\?q=/);
});

test('arguments of a link reach no request', async ({ page, seen }) => {
  await page.goto('/errors/429/#detail=zebrafish&request_id=quokka');
  await page.getByRole('main').getByRole('link', { name: 'throttled' }).first().click();
  await expect(page.getByRole('region', { name: /your call/i })).toContainText('quokka');
  await barLink(page, 'Troubleshooting guide').click();
  await expect(page).toHaveURL('/API_TROUBLESHOOTING/');
  await isReady(page);
  expect(await carriers(page, seen)).toEqual([]);
});

test('a request names the site it comes from, never the page', async ({ page, request, seen }) => {
  for (const url of ['/', '/search/', '/errors/throttled/', '/nothing/']) {
    const response = await request.get(url);
    expect(response.headers()['referrer-policy'], url).toBe('strict-origin');
    expect(await response.text(), url).toMatch(
      /<meta\b(?=[^>]*\bname="?referrer\b)(?=[^>]*\bcontent="?strict-origin[\s">])[^>]*>/,
    );
  }
  await page.goto('/search/#q=jitter');
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Error codes' }).click();
  await expect(page).toHaveURL('/errors/');
  await isReady(page);
  await page.waitForLoadState('networkidle');
  const referrers = seen.flatMap((line) => /\bReferer (\S+)/i.exec(line)?.[1] ?? []);
  expect(referrers.length).toBeGreaterThan(2);
  expect([...new Set(referrers)]).toEqual([new URL('/', page.url()).href]);
});
