import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the control has the focus, as a reader without a mouse does; fails where it never gets it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  // In one look: between two, an island may have put its own button in the place of the server’s.
  const isFocused = async (): Promise<boolean> =>
    (await control.and(page.locator(':focus')).count()) > 0;
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(control, 'reached by Tab').toBeFocused();
}
