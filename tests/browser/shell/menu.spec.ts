import type { Page } from '@playwright/test';
import { menuButton, sidebarPaths, siteMenu } from '../support/site-menu';
import { axeFindings, expect, isReady, overflowOf, tabTo, test } from '../support/site';

const phone = { width: 375, height: 700 };
const guide = '/API_TROUBLESHOOTING/';
const errorPage = '/errors/throttled/';

test.use({ viewport: phone, hasTouch: true });

const isOpen = (page: Page, open: boolean) =>
  expect(page.locator('#site-menu:popover-open')).toHaveCount(open ? 1 : 0);

/** Whether the focus is on the menu or on something in it. */
const holdsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('#site-menu') != null);

const pressed: Record<string, (page: Page) => Promise<void>> = {
  'by mouse': (page) => menuButton(page).click(),
  'by touch': (page) => menuButton(page).tap(),
  'by Enter': async (page) => {
    await tabTo(page, menuButton(page));
    await page.keyboard.press('Enter');
  },
  'by the space bar': async (page) => {
    await tabTo(page, menuButton(page));
    await page.keyboard.press('Space');
  },
};

for (const [how, press] of Object.entries(pressed)) {
  test(`${how} it opens and takes the focus, Escape closes it and gives the focus back`, async ({
    page,
  }) => {
    await page.goto(errorPage);
    await expect(menuButton(page)).toHaveAttribute('popovertarget', 'site-menu');
    await expect(siteMenu(page)).toHaveCount(0);
    await press(page);
    await isOpen(page, true);
    await expect(siteMenu(page)).toBeVisible();
    await expect.poll(() => holdsFocus(page)).toBe(true);
    await page.keyboard.press('Escape');
    await isOpen(page, false);
    await expect(siteMenu(page)).toHaveCount(0);
    await expect(menuButton(page)).toBeFocused();
  });
}

for (const url of ['/', guide, errorPage, '/errors/429/', '/search/']) {
  test(`on ${url} it leads home, to every page of the sidebar, and to the list from A to Z`, async ({
    page,
  }) => {
    await page.goto(url);
    await menuButton(page).click();
    for (const path of ['/', '/search/', ...sidebarPaths]) {
      await expect(siteMenu(page).locator(`a[href="${path}"]`), path).toBeVisible();
    }
    await expect(siteMenu(page).getByRole('link', { name: 'API status' })).toBeVisible();
  });
}

test('its links say which page this is', async ({ page }) => {
  await page.goto(errorPage);
  await menuButton(page).click();
  const current = siteMenu(page).locator('[aria-current=page]');
  await expect(current.and(page.locator(`[href="${errorPage}"]`))).toHaveCount(1);
});

test('a link of it leads to its page, where the menu is closed', async ({ page }) => {
  await page.goto(guide);
  await menuButton(page).tap();
  await siteMenu(page).locator(`a[href="${errorPage}"]`).first().tap();
  await expect(page).toHaveURL(errorPage);
  await isReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 throttled');
  await isOpen(page, false);
  await menuButton(page).tap();
  await isOpen(page, true);
});

/** Focuses every control outside the menu and its button in turn, and names those that accepted it. */
const focusableBehind = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const before = document.activeElement;
    const taken = [...document.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex]')]
      .filter((element) => !element.closest('#site-menu, [popovertarget="site-menu"]'))
      .filter((element) => {
        element.focus({ preventScroll: true });
        return document.activeElement === element;
      })
      .map((element) => element.outerHTML.slice(0, 80));
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return taken;
  });

test('while it is open all else is inert, then nothing is', async ({ page }) => {
  await page.goto(errorPage);
  expect((await focusableBehind(page)).length).toBeGreaterThan(20);
  await menuButton(page).click();
  await expect.poll(() => focusableBehind(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await isOpen(page, false);
  await expect.poll(async () => (await focusableBehind(page)).length).toBeGreaterThan(20);
});

test('Tab stays within it', async ({ page }) => {
  await page.goto(errorPage);
  await menuButton(page).click();
  await expect.poll(() => holdsFocus(page)).toBe(true);
  const links = await siteMenu(page).getByRole('link').count();
  expect(links).toBeGreaterThan(sidebarPaths.length);
  for (let presses = 0; presses < links + 5; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      // After the last control the focus leaves the page, which then reports its body.
      if (element === null || element === document.body) return 'inside';
      return element.closest('#site-menu, [popovertarget="site-menu"]')
        ? 'inside'
        : element.outerHTML;
    });
    expect(at).toBe('inside');
  }
});

test('a press beside it closes it', async ({ page }) => {
  await page.goto(errorPage);
  await menuButton(page).click();
  const box = await page.locator('#site-menu').boundingBox();
  if (!box) throw new Error('the menu has no box');
  const right = phone.width - (box.x + box.width);
  test.skip(right < 20 && box.x < 20, 'the menu covers the whole screen');
  await page.mouse.click(right < 20 ? box.x / 2 : phone.width - right / 2, 350);
  await isOpen(page, false);
});

test('a window that becomes wide shows its page, usable', async ({ page }) => {
  await page.goto(errorPage);
  await menuButton(page).click();
  await isOpen(page, true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(siteMenu(page)).toHaveCount(0);
  await expect(menuButton(page)).toHaveCount(0);
  await expect.poll(async () => (await focusableBehind(page)).length).toBeGreaterThan(20);
  await page
    .getByRole('navigation', { name: 'Docs sidebar' })
    .getByRole('link', { name: 'Troubleshooting guide' })
    .click();
  await expect(page).toHaveURL(guide);
});

test('search opens over it, and Escape closes one after the other', async ({ page }) => {
  await page.goto(errorPage);
  await menuButton(page).click();
  await isOpen(page, true);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  if (await siteMenu(page).isVisible()) await page.keyboard.press('Escape');
  await isOpen(page, false);
  await expect.poll(async () => (await focusableBehind(page)).length).toBeGreaterThan(20);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`open at 320 px, in ${colorScheme}, it is accessible and fits`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(errorPage);
    await menuButton(page).click();
    await isOpen(page, true);
    expect(await axeFindings(page, { part: '#site-menu' })).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const tooWide = await page
      .locator('#site-menu')
      .evaluate((menu) => menu.scrollWidth - menu.clientWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
}
