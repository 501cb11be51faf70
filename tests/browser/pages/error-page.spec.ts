import type { Locator, Page } from '@playwright/test';
import { errors } from '../../../src/contract/errors';
import { causes } from '../../../src/errors/causes';
import { isAtTop } from '../support/position';
import { expect, isReady, overflowOf, test } from '../support/site';

const page429 = '/errors/throttled/';
const page401 = '/errors/authentication_failed/';
/** What a link brings as a rule. */
const linkTo = (code: string): string => {
  const { status } = errors.find((error) => error.code === code) ?? { status: null };
  const at = new Date(Date.now() - 5000).toISOString();
  const wait = code === 'throttled' ? 'wait_seconds=3000&' : '';
  return `#${wait}request_id=6e7509c1-2658-4b1a-9a53-111122223333&status=${status ?? 418}&at=${at}`;
};

const verdict = (page: Page): Locator => page.locator('main [data-island="Verdict"] section');
const rows = (page: Page): Locator =>
  page.locator('main details', { has: page.locator(':scope > summary h3') });
const row = (page: Page, id: string): Locator => page.locator(`main details#${id}`);

/** The distance from the window’s top to the lower edge of an element, in pixels. */
async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It has no box: it is not visible.');
  return box.y + box.height;
}

test.describe('the first view', () => {
  for (const hash of ['', 'link']) {
    const withLink = hash === '' ? '' : ' that a link with arguments opens';

    test(`at 1440 px shows every cause of throttled${withLink}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(page429 + (hash && linkTo('throttled')));
      if (hash) await expect(verdict(page)).toContainText('Retry in');
      await expect(rows(page)).toHaveCount(causes.throttled.length);
      expect(await bottomOf(rows(page).last())).toBeLessThan(900);
    });

    for (const { code } of errors) {
      test(`at 390 px shows the whole verdict of ${code} and a cause${withLink}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto(`/errors/${code}/${hash && linkTo(code)}`);
        if (hash) await expect(verdict(page)).toContainText('6e7509c1');
        expect(await bottomOf(verdict(page))).toBeLessThan(844);
        expect(await bottomOf(rows(page).first().locator('summary'))).toBeLessThan(844);
        expect(await overflowOf(page)).toBe(0);
      });
    }
  }

  // With an estimated height they would move what follows when they are laid out.
  for (const path of ['/', page429, page401, '/errors/', '/API_TROUBLESHOOTING/']) {
    test(`of ${path} at 390 px has no block whose layout waits`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      const seen = await page
        .locator('main, main *')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.getBoundingClientRect().top < window.innerHeight)
            .map((element) => getComputedStyle(element).contentVisibility),
        );
      expect(seen.length).toBeGreaterThan(10);
      expect(seen.filter((value) => value === 'auto')).toEqual([]);
    });
  }

  test('at 1440 px begins the causes of authentication_failed', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(page401);
    await expect(rows(page)).toHaveCount(causes.authentication_failed.length);
    expect(await bottomOf(rows(page).first())).toBeLessThan(600);
  });

  test('at 320 px keeps the longest code in one line', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/errors/unsupported_media_type/');
    const name = page.getByRole('heading', { level: 1 }).getByText('unsupported_media_type');
    expect(await name.evaluate((part) => part.getClientRects().length)).toBe(1);
    expect((await name.boundingBox())?.height).toBeLessThan(40);
    expect(await overflowOf(page)).toBe(0);
  });
});

test('the title and the code stand once, outside the breadcrumbs', async ({ page }) => {
  await page.goto(page429);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 throttled');
  await expect(page.locator('.theme-doc-markdown header').getByText('throttled')).toHaveCount(1);
  await expect(verdict(page).getByText('throttled', { exact: true })).toHaveCount(0);
});

for (const width of [1280, 375]) {
  test.describe(`a cause at ${width} px`, () => {
    test.use({ viewport: { width, height: 700 } });

    test('opens in place and is copied as text with its address', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(page429);
      const cause = row(page, 'retry-loop');
      await expect(cause.getByText('How to tell')).toBeHidden();
      await cause.locator('summary').click();
      for (const name of ['How to tell', 'Fix', 'Prove it']) {
        await expect(cause.getByText(name, { exact: true })).toBeVisible();
      }
      await cause.getByRole('button', { name: /^Copy/ }).click();
      await expect(cause.getByText('Copied')).toBeVisible();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toMatch(
        /^A retry loop does not wait long enough\nHow to tell: .+\nFix: Wait at/,
      );
      expect(text).toMatch(/\/errors\/throttled\/#retry-loop$/);
    });

    for (const javaScriptEnabled of [true, false]) {
      test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
        test.use({ javaScriptEnabled });

        test('every anchor of every code opens its row', async ({ page }) => {
          test.slow();
          for (const { code } of errors) {
            for (const { id } of causes[code]) {
              // The query makes it another document.
              await page.goto(`/errors/${code}/?cause=${id}#${id}`);
              await expect(row(page, id).getByText('Prove it'), `#${id}`).toBeVisible();
              await expect(row(page, id).locator('summary')).toBeInViewport({ ratio: 0.9 });
            }
          }
        });
      });
    }

    test('a link on the page opens its row, and only that', async ({ page }) => {
      await page.goto(page401);
      await page.evaluate(() => void (location.hash = 'header-not-needed'));
      await expect(row(page, 'header-not-needed')).toHaveAttribute('open');
      await isAtTop(page, 'header-not-needed');
      await expect(page.locator('main details[open] > summary h3')).toHaveCount(1);
    });
  });
}

test('the text of a closed row is found by the browser’s search', async ({ page }) => {
  await page.goto(page429);
  const cause = row(page, 'polling-too-fast');
  await expect(cause).not.toHaveAttribute('open');
  // A text fragment opens what a search opens.
  await page.goto(`${page429}?found#:~:text=Poll%20a%20report%20every`);
  await expect(cause).toHaveAttribute('open');
});

test.describe('on paper', () => {
  const heightOf = (page: Page, id: string): Promise<number> =>
    row(page, id).evaluate((part) => part.getBoundingClientRect().height);

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('every cause is open, and closed again on the screen', async ({ page }) => {
        await page.goto(page429);
        expect(await page.locator('main details[open]').count()).toBe(0);
        await page.emulateMedia({ media: 'print' });
        for (const { id } of causes.throttled) {
          await expect.poll(() => heightOf(page, id), { message: id }).toBeGreaterThan(120);
        }
        await page.emulateMedia({ media: 'screen' });
        await expect.poll(() => heightOf(page, 'retry-loop')).toBeLessThan(80);
      });
    });
  }

  test('the wait is a time, not a countdown', async ({ page }) => {
    await page.clock.install({ time: '2026-11-22T10:00:00Z' });
    await page.goto(`${page429}#wait_seconds=72&at=2026-11-22T10:00:00Z`);
    await expect(verdict(page).getByRole('timer')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(verdict(page).getByText('Retry in')).toBeHidden();
    await expect(verdict(page).getByText('Retry from 2026-11-22 10:01:12 UTC')).toBeVisible();
  });
});

test('the questions of a code lead to a cause on its own page', async ({ page }) => {
  await page.goto(page429);
  await page.getByText('Paste your call, or 4 questions').click();
  const tree = page.locator('#tree-429');
  await tree.getByRole('group').getByRole('button').first().click();
  await tree.getByRole('link', { name: 'This cause on the page of throttled' }).click();
  await expect(page).toHaveURL(/#login-quota-spent$/);
  await expect(row(page, 'login-quota-spent')).toHaveAttribute('open');
  // A link to a step opens them too.
  await page.goto(`${page429}?step#tree=429&step=loop`);
  await isReady(page);
  await expect(tree.getByRole('list', { name: 'Answers so far' })).toBeVisible();
});

test('the exact message is copied from where the facts open', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(page429);
  await page.getByText('Message, headers, who can fix it').click();
  await expect(page.getByText('Retry-After: <wait_seconds>')).toBeVisible();
  await page.getByRole('button', { name: 'Copy message' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Request was throttled. Please try again later.',
  );
});
