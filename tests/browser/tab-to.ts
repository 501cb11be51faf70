import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the control has the focus, as a reader without a mouse does; fails where it never gets it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const isFocused = (): Promise<boolean> =>
    control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(control, 'reached by Tab').toBeFocused();
}
