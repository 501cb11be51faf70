import { expect, test } from './site';

// What is above a heading has its height only when it comes near (global.css). Snapshots for a trace would change how
// the browser holds its place.
test.use({ trace: 'off' });

for (const width of [1280, 375]) {
  test(`a link to a heading leads to it at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 500 });
    await page.goto('/API_TROUBLESHOOTING/');
    await expect(page.locator('html[data-has-hydrated=true]')).toBeAttached();
    const ids = await page
      .locator('[data-static-content] h2[id]')
      .evaluateAll((list) => list.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids.slice(1, -1).reverse()) {
      await page.evaluate((hash) => void (location.hash = hash), id);
      // The blocks around it have their height after some frames.
      await page.waitForTimeout(300);
      const top = () =>
        page.evaluate((i) => document.getElementById(i)!.getBoundingClientRect().top, id);
      expect(await top(), id).toBeGreaterThan(0);
      expect(await top(), id).toBeLessThan(140);
    }
  });
}
