import type { Page } from '@playwright/test';
import { hold } from '../support/hold';
import { barLink, expect, isReady, tabTo, test } from '../support/site';

type Choice = 'system' | 'light' | 'dark';

const errorPage = '/errors/throttled/';
const stored = 'theme-upstream-api';
const button = (page: Page) => page.getByRole('button', { name: /^Colour mode/ }).first();

/** Expects this mode, and a button that names the choice behind it. */
async function isIn(page: Page, choice: Choice, mode: 'light' | 'dark'): Promise<void> {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme-choice', choice);
  await expect(root).toHaveAttribute('data-theme', mode);
  await expect(button(page)).toHaveAccessibleName(new RegExp(`^Colour mode.*\\b${choice}\\b`));
}

async function choose(page: Page, choice: Choice): Promise<void> {
  const root = page.locator('html');
  for (let presses = 0; presses < 3; presses += 1) {
    if ((await root.getAttribute('data-theme-choice')) === choice) break;
    await button(page).click();
  }
  await expect(root).toHaveAttribute('data-theme-choice', choice);
}

const storedChoice = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), stored);

test.beforeEach(({ page }) => page.emulateMedia({ colorScheme: 'light' }));

const pressed: Record<string, (page: Page) => Promise<void>> = {
  'by mouse': (page) => button(page).click(),
  'by Enter': async (page) => {
    await tabTo(page, button(page));
    await page.keyboard.press('Enter');
  },
  'by the space bar': async (page) => {
    await tabTo(page, button(page));
    await page.keyboard.press('Space');
  },
};

for (const [how, press] of Object.entries(pressed)) {
  test(`${how} it goes from system to light, dark and back to system`, async ({ page }) => {
    await page.goto(errorPage);
    await isIn(page, 'system', 'light');
    await press(page);
    await isIn(page, 'light', 'light');
    expect(await storedChoice(page)).toBe('light');
    await press(page);
    await isIn(page, 'dark', 'dark');
    expect(await storedChoice(page)).toBe('dark');
    await press(page);
    await isIn(page, 'system', 'light');
    expect(await storedChoice(page)).toBeNull();
  });
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 700 } });

  test('by touch it goes from system to light, dark and back to system', async ({ page }) => {
    await page.goto(errorPage);
    // It is in the bar or in the menu.
    if (!(await button(page).isVisible())) {
      await page.getByRole('button', { name: 'Menu', exact: true }).tap();
    }
    await isIn(page, 'system', 'light');
    await button(page).tap();
    await isIn(page, 'light', 'light');
    await button(page).tap();
    await isIn(page, 'dark', 'dark');
    await button(page).tap();
    await isIn(page, 'system', 'light');
  });
});

test('the choice holds for every page and the next visit', async ({ page, context }) => {
  await page.goto(errorPage);
  await choose(page, 'dark');
  await barLink(page, 'Error codes').click();
  await expect(page).toHaveURL('/errors/');
  await isReady(page);
  await isIn(page, 'dark', 'dark');
  await page.goto('/');
  await isIn(page, 'dark', 'dark');
  await page.close();
  const later = await context.newPage();
  await later.goto('/API_TROUBLESHOOTING/');
  await isReady(later);
  await isIn(later, 'dark', 'dark');
});

/** Mode and background of every painted frame. */
const framesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { frames: string[] }).frames);

for (const [choice, colorScheme] of [
  ['dark', 'light'],
  ['light', 'dark'],
  ['system', 'dark'],
] as const) {
  test(`${choice} is there in the first frame of a reload, on a ${colorScheme} system`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(errorPage);
    await choose(page, choice);
    await page.addInitScript(() => {
      const frames: string[] = [];
      Object.assign(window, { frames });
      requestAnimationFrame(function look() {
        // Nothing is visible before that.
        if (document.querySelector('nav')) {
          const root = document.documentElement;
          frames.push(`${root.dataset.theme} ${getComputedStyle(root).backgroundColor}`);
        }
        requestAnimationFrame(look);
      });
    });
    const script = await hold(page, '**/main.*.js');
    await page.reload({ waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(async () => (await framesOf(page)).length).toBeGreaterThan(3);
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
    script.release();
    await isReady(page);
    const mode = choice === 'system' ? colorScheme : choice;
    await isIn(page, choice, mode);
    const seen = [...new Set(await framesOf(page))];
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(new RegExp(`^${mode} rgb`));
  });
}

test('it follows the system, unless a mode was chosen', async ({ page }) => {
  await page.goto(errorPage);
  await isIn(page, 'system', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isIn(page, 'system', 'dark');
  await choose(page, 'light');
  await isIn(page, 'light', 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await isIn(page, 'light', 'light');
  await choose(page, 'system');
  await isIn(page, 'system', 'dark');
});

test('a choice in another tab is followed', async ({ page, context }) => {
  await page.goto(errorPage);
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto('/');
  await isReady(other);
  await choose(other, 'dark');
  await isIn(page, 'dark', 'dark');
  await choose(other, 'system');
  await isIn(page, 'system', 'light');
  // Cleared by hand, as in the browser's settings.
  await choose(other, 'dark');
  await isIn(page, 'dark', 'dark');
  await other.evaluate(() => localStorage.clear());
  await isIn(page, 'system', 'light');
});

test('a stored value that is no mode counts as none', async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, 'pink'), stored);
  await page.goto(errorPage);
  await isIn(page, 'system', 'light');
});

test('a link cannot set a mode that is none', async ({ page }) => {
  await page.goto(`${errorPage}?docusaurus-theme=pink`);
  await isIn(page, 'system', 'light');
});

test('without storage it lasts as long as the page', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  await page.goto(errorPage);
  await choose(page, 'dark');
  await isIn(page, 'dark', 'dark');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [1280, 320]) {
    test(`there is no button at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(errorPage);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('button', { name: /mode/i })).toHaveCount(0);
    });
  }
});
