import { expect, isReady, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';

for (const [name, viewport] of [
  ['a telephone', { width: 412, height: 823 }],
  ['a wide screen', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('the guide is styled and laid out near the window alone', async ({ page }) => {
      await page.goto(guide, { waitUntil: 'networkidle' });
      await isReady(page);
      const { sections, elements, laidOut } = await page.evaluate(() => {
        const isSkipped = (element: Element): boolean =>
          !element.checkVisibility({ contentVisibilityAuto: true }) && element.checkVisibility();
        const all = [...document.querySelectorAll('.theme-doc-markdown > section *')];
        const headings = [
          ...document.querySelectorAll('.theme-doc-markdown > section > :first-child'),
        ];
        return {
          sections: headings.length,
          elements: all.length,
          laidOut: {
            sections: headings.filter((heading) => !isSkipped(heading)).length,
            elements: all.filter((element) =>
              element.checkVisibility({ contentVisibilityAuto: true }),
            ).length,
          },
        };
      });
      expect(sections).toBeGreaterThan(50);
      expect(elements).toBeGreaterThan(5_000);
      expect(laidOut.sections, 'sections').toBeGreaterThan(0);
      expect(laidOut.sections, 'sections').toBeLessThanOrEqual(4);
      expect(laidOut.elements, 'elements').toBeGreaterThan(50);
      expect(laidOut.elements, 'elements').toBeLessThanOrEqual(400);
    });

    test('nothing that is first in view moves', async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as PerformanceEntry & { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(guide, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      // Up to 0.1 is good by Web Vitals.
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
    });
  });
}
