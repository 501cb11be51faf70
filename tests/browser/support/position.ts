import { expect, type Page } from '@playwright/test';

/** Pixels from the top of the window to the element with this id, once three looks agree. */
export async function restingTop(page: Page, id: string): Promise<number> {
  const tops: number[] = [];
  const isResting = async (): Promise<boolean> => {
    const now = await page.evaluate(
      (name) => document.getElementById(name)?.getBoundingClientRect().top ?? NaN,
      id,
    );
    tops.push(now);
    return tops.length > 2 && tops.slice(-3).every((top) => Math.abs(top - now) < 1);
  };
  await expect.poll(isResting, { message: `#${id} comes to rest`, intervals: [60] }).toBe(true);
  return tops.at(-1) ?? NaN;
}

/** Expects the element to come to rest right below the navigation bar. */
export function isAtTop(page: Page, id: string): Promise<void> {
  return restsBetween(page, id, 0, 140);
}

/** Expects the element to come to rest between these distances from the top, in pixels. */
export async function restsBetween(
  page: Page,
  id: string,
  min: number,
  max: number,
): Promise<void> {
  await expect(async () => {
    const top = await restingTop(page, id);
    expect(top, `top of #${id}`).toBeGreaterThan(min);
    expect(top, `top of #${id}`).toBeLessThan(max);
  }).toPass({ timeout: 5000 });
}
