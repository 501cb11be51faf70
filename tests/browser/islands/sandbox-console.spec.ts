import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindings, expect, isReady, overflowOf, test } from '../support/site';
import { expectedResponses } from '../../../src/sandbox/expected-responses/expected-responses';

const errorPage = '/errors/throttled/';
const open = (page: Page) => page.getByRole('button', { name: /^Try it in the sandbox/ });
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });
const answer = (page: Page) => page.getByRole('group', { name: 'Response', exact: true });

async function openConsole(page: Page, url = errorPage): Promise<void> {
  await page.goto(url);
  await open(page).first().click();
  await expect(send(page)).toBeVisible();
}

test('nothing of the console is loaded before it is opened, and then it works without network', async ({
  page,
  context,
}) => {
  await page.goto(errorPage, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page).click();
  await expect(send(page)).toBeVisible();
  expect(asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);

  await page.waitForLoadState('networkidle');
  const before = asked.length;
  await context.setOffline(true);
  await send(page).click();
  await expect(answer(page)).toContainText('HTTP/1.1 429 Too Many Requests');
  await expect(answer(page)).toContainText('"wait_seconds": 3600');
  expect(asked.slice(before)).toEqual([]);
});

test('the response stands first, the request in one line, and the × closes both', async ({
  page,
}) => {
  await openConsole(page);
  await expect(answer(page)).toContainText('HTTP/1.1 429 Too Many Requests');
  await expect(page.getByRole('status').getByText('429', { exact: true })).toBeVisible();
  const boxes = await Promise.all(
    [answer(page), page.getByLabel('Method'), page.getByLabel('Path'), send(page)].map((part) =>
      part.boundingBox(),
    ),
  );
  const [response, ...line] = boxes.map((box) => box?.y ?? NaN);
  expect(response).toBeLessThan(line[0] ?? NaN);
  expect(Math.max(...line) - Math.min(...line)).toBeLessThan(8);
  await page.getByRole('button', { name: /^Close the sandbox/ }).click();
  await expect(answer(page)).toHaveCount(0);
  await expect(open(page)).toBeFocused();
});

test('a window fills, the clock moves on, and the same call succeeds', async ({ page }) => {
  await openConsole(page);
  await send(page).click();
  const windows = page.getByRole('list', { name: 'Windows of the rate limits' });
  await expect(windows).toContainText('10 of 10');
  await page.getByRole('button', { name: '+1 hour' }).click();
  await expect(windows).toContainText('0 of 10');
  await page.getByRole('button', { name: 'Get a new token' }).click();
  await page.getByLabel('Times').fill('1');
  await send(page).click();
  await expect(answer(page)).toContainText('HTTP/1.1 202 Accepted');

  await page.getByRole('button', { name: 'Expire my token' }).click();
  await send(page).click();
  await expect(answer(page)).toContainText('HTTP/1.1 401 Unauthorized');
  await page.getByRole('link', { name: 'Explain this response' }).click();
  await expect(page).toHaveURL(/\/errors\/authentication_failed\/#/);
});

test('on a page reached by a link it works as on one that was opened', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'parse_error', exact: true }).click();
  await expect(page).toHaveURL('/errors/parse_error/');
  await isReady(page);
  await open(page).click();
  await send(page).click();
  await expect(answer(page)).toContainText('HTTP/1.1 400 Bad Request');
  await expect(answer(page)).toContainText('"parse_error"');
});

test('input that cannot be sent gets a message, and the next request works', async ({ page }) => {
  await openConsole(page);
  await page.getByLabel('Path').fill('claims');
  await send(page).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Path: start with a slash' }),
  ).toBeVisible();
  await page.getByLabel('Start from an endpoint').selectOption('health');
  await page.keyboard.press('Tab');
  await page.getByLabel('Path').press('Enter');
  await expect(answer(page)).toContainText('HTTP/1.1 200 OK');
  await expect(page.getByText('Path: start with a slash')).toHaveCount(0);
});

test('every prepared request of the guide gets its status', async ({ page }) => {
  await page.goto('/API_TROUBLESHOOTING/');
  const statuses = [401, 403, 404, 429, 500];
  await expect(open(page)).toHaveCount(statuses.length);
  for (const status of statuses) {
    // Opening sends it.
    await open(page).first().click();
    await expect(answer(page)).toContainText(`HTTP/1.1 ${status} `);
    await page.getByRole('button', { name: 'Reset the sandbox' }).click();
    await page.getByRole('button', { name: /^Close the sandbox/ }).click();
    await expect(open(page).first()).toBeFocused();
    await open(page)
      .first()
      .evaluate((button) => button.remove());
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing in the open console, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await openConsole(page);
      await send(page).click();
      await expect(answer(page)).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    });
  }
}

// The policy allows no inline script, and this test adds one.
test.describe('without the policy', () => {
  test.use({ bypassCSP: true });

  test('the table of exact answers passes in Chromium', async ({ page }) => {
    const { build } = await import('vite');
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: {
          entry: path.resolve('tests/browser/support/responses-in-page.ts'),
          formats: ['iife'],
          name: 'answers',
        },
      },
    });
    const outputs = Array.isArray(built) ? built : [built];
    const [chunk] = outputs.flatMap((each) => ('output' in each ? each.output : []));
    if (chunk?.type !== 'chunk') throw new Error('vite built no script');
    await page.goto('/');
    await page.addScriptTag({ content: chunk.code });
    const result = await page.evaluate(() =>
      (
        window as unknown as {
          checkResponses: () => Promise<{ count: number; problems: string[] }>;
        }
      ).checkResponses(),
    );
    expect(result.count).toBe(expectedResponses.length);
    expect(result.problems).toEqual([]);
  });
});
