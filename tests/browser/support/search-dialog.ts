import { expect, type Locator, type Page } from '@playwright/test';
import { isReady } from './site';

export const field = (page: Page): Locator => page.getByRole('combobox', { name: /^Search/ });
export const options = (page: Page): Locator => page.getByRole('option');
export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });

/** Opens search by its key, on the page that is there now, and types into it. */
export async function open(page: Page, typed = ''): Promise<void> {
  await isReady(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(typed);
}

/** Opens the first result for what is typed. */
export async function openFirst(page: Page, typed: string): Promise<void> {
  await open(page, typed);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((data) => navigator.clipboard.writeText(data), text);
  await field(page).press('Control+v');
}
