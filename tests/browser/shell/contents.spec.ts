import type { Page } from '@playwright/test';
import { isAtTop, restingTop, restsBetween } from '../support/position';
import { expect, isReady, tabTo, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';
const errorPage = '/errors/throttled/';

// Snapshots for a trace would disturb scroll anchoring.
test.use({ trace: 'off' });

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 600 } });

  const contents = (page: Page) => page.locator('main .table-of-contents:visible');
  const current = (page: Page) => contents(page).locator('[aria-current=location]');

  /** Expects exactly this section to be marked, in both ways. */
  async function marks(page: Page, id: string): Promise<void> {
    await expect(current(page)).toHaveAttribute('href', `#${id}`);
    await expect(current(page)).toHaveCount(1);
    await expect(contents(page).locator('.table-of-contents__link--active')).toHaveCount(1);
    await expect(current(page)).toHaveClass(/table-of-contents__link--active/);
  }

  const listed = '.theme-doc-markdown :is(h2, h3)[id]';

  /** The headings with the most text below them, not in page order. */
  const longestSections = (page: Page): Promise<string[]> =>
    page.locator(listed).evaluateAll((headings) => {
      // Sections out of view have estimated heights; what is in them is laid out when it is measured.
      const roomOf = (heading: Element): number =>
        (heading.parentElement?.lastElementChild?.getBoundingClientRect().bottom ?? 0) -
        heading.getBoundingClientRect().top;
      return headings
        .map((heading) => ({ id: heading.id, room: roomOf(heading) }))
        .sort((a, b) => b.room - a.room)
        .slice(0, 3)
        .map(({ id }) => id);
    });

  const headingsInView = (page: Page): Promise<number> =>
    page.locator(listed).evaluateAll(
      (headings) =>
        headings.filter((heading) => {
          const { top } = heading.getBoundingClientRect();
          return top > 0 && top < window.innerHeight;
        }).length,
    );

  for (const url of [guide, errorPage]) {
    test(`the contents of ${url} mark the section that was chosen`, async ({ page }) => {
      await page.goto(url);
      const links = contents(page).getByRole('link');
      const hrefs = await links.evaluateAll((list) => list.map((a) => a.getAttribute('href')));
      const ids = hrefs.map((href) => href?.slice(1) ?? '');
      expect(ids.length).toBeGreaterThan(3);
      for (const id of [ids[2], ids[0], ids[1]]) {
        if (id === undefined) throw new Error('no section');
        await links.and(page.locator(`[href="#${id}"]`)).click();
        await isAtTop(page, id);
        await marks(page, id);
      }
    });
  }

  test('the open cause in view is named below its section, until it is closed', async ({
    page,
  }) => {
    await page.goto(`${errorPage}#polling-too-fast`);
    await isAtTop(page, 'polling-too-fast');
    await marks(page, 'polling-too-fast');
    await expect(current(page)).toHaveText('Polling for a result too fast');
    await page.locator('#polling-too-fast > summary').click();
    await marks(page, 'causes-and-fixes');
  });

  test('the contents follow what is read, between two headings too', async ({ page }) => {
    await page.goto(guide);
    for (const id of await longestSections(page)) {
      await page.evaluate((name) => {
        // Half a window below the heading: it is out of sight.
        document.getElementById(name)?.scrollIntoView();
        window.scrollBy(0, window.innerHeight / 2);
      }, id);
      await restingTop(page, id);
      expect(await headingsInView(page), `choose a longer section than #${id}`).toBe(0);
      await marks(page, id);
    }
  });

  test('the marked entry is in view at seven places of the guide', async ({ page }) => {
    await page.goto(guide);
    const ids = await page.locator(listed).evaluateAll((headings) => headings.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(20);
    for (let place = 1; place <= 7; place += 1) {
      const id = ids[Math.floor((ids.length * place) / 8)] ?? '';
      await page.evaluate((name) => {
        document.getElementById(name)?.scrollIntoView();
        window.scrollBy(0, 40);
      }, id);
      await restingTop(page, id);
      await expect(current(page)).toHaveCount(1);
      const hidden = await current(page).evaluate((link) => {
        const list = link.closest('.theme-doc-toc-desktop')?.getBoundingClientRect();
        const { top, bottom } = link.getBoundingClientRect();
        if (!list) throw new Error('no contents list');
        return Math.max(list.top - top, bottom - Math.min(list.bottom, window.innerHeight));
      });
      expect(hidden, `pixels of the entry out of view at #${id}`).toBeLessThanOrEqual(0);
    }
  });

  test('a page opened at a heading marks it', async ({ page }) => {
    await page.goto(`${guide}#handling-429`);
    await isAtTop(page, 'handling-429');
    await marks(page, 'handling-429');
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 375, height: 700 }, hasTouch: true });

  const contents = (page: Page) => page.locator('main details[data-contents]');
  const summary = (page: Page) => contents(page).locator('summary');

  const opened: Record<string, (page: Page) => Promise<void>> = {
    'by mouse': (page) => summary(page).click(),
    'by touch': (page) => summary(page).tap(),
    'by keyboard': async (page) => {
      await tabTo(page, summary(page));
      await page.keyboard.press('Enter');
    },
  };

  for (const [how, open] of Object.entries(opened)) {
    test(`the contents open ${how} and lead to a heading`, async ({ page }) => {
      await page.goto(guide);
      await expect(summary(page)).toContainText('On this page');
      const link = contents(page).locator('a[href="#handling-429"]');
      await expect(link).toBeHidden();
      await open(page);
      await expect(link).toBeVisible();
      await link.click();
      await expect(page).toHaveURL(`${guide}#handling-429`);
      await isAtTop(page, 'handling-429');
      // It closes, stays in view above the heading, and names the section.
      await expect(link).toBeHidden();
      await expect(summary(page)).toBeInViewport({ ratio: 1 });
      await expect(summary(page)).toContainText('Handle a 429');
      const bottom = await summary(page).evaluate((it) => it.getBoundingClientRect().bottom);
      await restsBetween(page, 'handling-429', bottom, bottom + 60);
    });
  }

  for (const url of [guide, errorPage, '/errors/', '/TESTING/']) {
    test(`the contents of ${url} are those of a wide screen`, async ({ page }) => {
      await page.goto(url);
      await isReady(page);
      const hrefs = (part: ReturnType<typeof contents>): Promise<(string | null)[]> =>
        part
          .getByRole('link', { includeHidden: true })
          .evaluateAll((list) => list.map((a) => a.getAttribute('href')));
      const narrow = await hrefs(contents(page));
      expect(narrow.length).toBeGreaterThan(1);
      await page.setViewportSize({ width: 1280, height: 700 });
      await expect(summary(page)).toBeHidden();
      expect(await hrefs(page.locator('main .table-of-contents:visible'))).toEqual(narrow);
    });
  }
});
