import type { Locator, Page } from '@playwright/test';
import { isAtTop } from '../support/position';
import { sidebarPaths } from '../support/site-menu';
import { barLink, expect, isReady, recordPaths, tabTo, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';
const errorPage = '/errors/throttled/';

// Snapshots for a trace would disturb scroll anchoring.
test.use({ trace: 'off' });

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Docs sidebar' });

/** Marks this document, to tell the next one from it. */
const markDocument = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(window, { isMarked: true }));
const isSameDocument = (page: Page): Promise<boolean> => page.evaluate(() => 'isMarked' in window);

const ways: Record<string, { from: string; link: (page: Page) => Locator; to: string }> = {
  'the bar': {
    from: errorPage,
    link: (page) => barLink(page, 'Troubleshooting guide'),
    to: guide,
  },
  'the sidebar': {
    from: errorPage,
    link: (page) => sidebar(page).getByRole('link', { name: '400 parse_error' }),
    to: '/errors/parse_error/',
  },
  'the text': {
    from: guide,
    link: (page) => page.locator('.theme-doc-markdown a[href="/errors/"]').first(),
    to: '/errors/',
  },
  'the breadcrumbs': {
    from: errorPage,
    link: (page) =>
      page
        .getByRole('navigation', { name: 'Breadcrumbs' })
        .getByRole('link', { name: 'Error codes' }),
    to: '/errors/',
  },
  'the home page': {
    from: '/',
    link: (page) => page.getByRole('main').getByRole('link', { name: 'throttled', exact: true }),
    to: errorPage,
  },
};

for (const [where, { from, link, to }] of Object.entries(ways)) {
  test(`a link of ${where} is followed by the browser itself`, async ({ page }) => {
    await page.goto(from);
    const title = await page.title();
    await markDocument(page);
    await link(page).click();
    await expect(page).toHaveURL(to);
    await isReady(page);
    expect(await isSameDocument(page)).toBe(false);
    await expect(heading(page)).toHaveCount(1);
    const next = await page.title();
    expect(next).not.toBe(title);
    await page.goBack();
    await isReady(page);
    await expect(page).toHaveURL(from);
    await expect(page).toHaveTitle(title);
    await page.goForward();
    await isReady(page);
    await expect(page).toHaveTitle(next);
  });
}

test('a link to a heading of the same page loads nothing', async ({ page }) => {
  await page.goto(guide, { waitUntil: 'networkidle' });
  await markDocument(page);
  const paths = recordPaths(page);
  await page.locator('.theme-doc-markdown a[href$="#handling-429"]').first().click();
  await isAtTop(page, 'handling-429');
  expect(await isSameDocument(page)).toBe(true);
  expect(paths.filter((path) => path === guide)).toEqual([]);
});

test.describe('the sidebar of a low window', () => {
  test.use({ viewport: { width: 1280, height: 400 } });

  /** The part of the page that scrolls the sidebar. */
  const scrolled = (page: Page): Promise<number> =>
    sidebar(page).evaluate((nav) => {
      let part: Element | null = nav;
      while (part && part.scrollTop === 0) part = part.parentElement;
      return part?.closest('.theme-doc-sidebar-container') ? part.scrollTop : 0;
    });

  test('lists every page, at the same place after each step', async ({ page }) => {
    await page.goto(guide);
    for (const path of sidebarPaths) {
      await expect(sidebar(page).locator(`a[href="${path}"]`)).toBeVisible();
    }
    await expect(sidebar(page).getByRole('button')).toHaveCount(0);
    const last = sidebar(page).getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(50);
    await sidebar(page).locator('a[href="/API_EXAMPLES/"]').click();
    await expect(page).toHaveURL('/API_EXAMPLES/');
    await isReady(page);
    await expect.poll(() => scrolled(page)).toBe(before);
    await expect(sidebar(page).locator('[aria-current=page]')).toHaveAttribute(
      'href',
      '/API_EXAMPLES/',
    );
    // From the text, and by URL.
    await page.locator('.theme-doc-markdown a[href^="/errors/"]').first().click();
    await isReady(page);
    await expect.poll(() => scrolled(page)).toBe(before);
    await page.goto('/LINKING/');
    await expect.poll(() => scrolled(page)).toBe(before);
  });
});

for (const url of ['/', guide, errorPage, '/errors/429/', '/search/']) {
  test(`the first Tab of ${url} reaches the link over the navigation, which leads to the text`, async ({
    page,
  }) => {
    await page.goto(url);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
    // Beyond the navigation: the sidebar is none of the text.
    await expect(page.locator('nav[aria-label="Docs sidebar"] :focus')).toHaveCount(0);
  });
}

test('the bar is left by keyboard in the order it is seen', async ({ page }) => {
  await page.goto(errorPage);
  const bar = page.getByRole('navigation', { name: 'Main' });
  await tabTo(page, bar.getByRole('link', { name: 'Troubleshooting guide' }));
  const seen: number[] = [];
  for (;;) {
    const at = await bar.locator(':focus').boundingBox();
    seen.push(at?.x ?? -1);
    await page.keyboard.press('Tab');
    if ((await bar.locator(':focus').count()) === 0) break;
  }
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(`where motion is ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } });

    const isWanted = reducedMotion === 'no-preference';
    test(`a page ${isWanted ? 'fades over' : 'comes at once'}`, async ({ page }) => {
      await page.addInitScript(() => {
        window.addEventListener('pagereveal', (event) => {
          const { viewTransition } = event as Event & { viewTransition: object | null };
          document.documentElement.dataset.fades = String(viewTransition !== null);
        });
      });
      await page.goto(errorPage);
      await sidebar(page).getByRole('link', { name: '400 parse_error' }).click();
      await expect(page).toHaveURL('/errors/parse_error/');
      await expect(page.locator(`html[data-fades=${isWanted}]`)).toBeAttached();
    });
  });
}

test('pages are fetched ahead when a link is pointed at, by the rules that a header names', async ({
  request,
}) => {
  const page = await request.get(errorPage);
  expect(page.headers()['speculation-rules']).toContain('/speculation-rules.json');
  const file = await request.get('/speculation-rules.json');
  expect(file.status()).toBe(200);
  expect(file.headers()['content-type']).toMatch(/^application\/speculationrules\+json/);
  const rules = (await file.json()) as { prefetch?: { eagerness?: string }[]; prerender?: unknown };
  expect(rules.prerender).toBeUndefined();
  expect(rules.prefetch?.length).toBeGreaterThan(0);
  for (const { eagerness } of rules.prefetch ?? []) expect(eagerness).toBe('moderate');
});
