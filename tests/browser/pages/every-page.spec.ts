import { axeFindings, expect, overflowOf, pagePaths, test } from '../support/site';

test('the sitemap has pages to visit', () => {
  expect(pagePaths).toContain('/');
  expect(pagePaths).toContain('/API_TROUBLESHOOTING/');
  expect(pagePaths.length).toBeGreaterThan(15);
});

for (const url of pagePaths) {
  test(`${url} answers, fits and is accessible in both modes and widths`, async ({ page }) => {
    // axe reads the whole guide four times.
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    const response = await page.goto(url);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    // Content skipped by content-visibility (global.css) would seem to overlap what follows.
    await page.evaluate(() =>
      document.styleSheets[0]?.insertRule(
        '.theme-doc-markdown * { content-visibility: visible !important }',
      ),
    );
    // Dark mode changes colours only: the other rules have run in light mode.
    for (const [width, colorScheme, only] of [
      [1280, 'light', undefined],
      [1280, 'dark', 'colours'],
      [320, 'dark', 'colours'],
      [320, 'light', undefined],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme, {
        timeout: 15_000,
      });
      expect(await axeFindings(page, { only }), `${colorScheme} at ${width} px`).toEqual([]);
      expect(await overflowOf(page), `pixels too wide at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
