import type { Page } from '@playwright/test';
import { expect, overflowOf, pagePaths, test } from '../support/site';

/** The width of A4 within the margins of print.css, in CSS pixels. */
const paperWidth = 688;
/** Readers print the guide; it was 87 pages long. */
const maxPages = 45;

async function pagesOf(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the guide is printed on a readable number of pages', async ({ page }) => {
  const pages = await pagesOf(page, '/API_TROUBLESHOOTING/');
  expect(pages, 'pages of the PDF, counted').toBeGreaterThan(10);
  expect(pages).toBeLessThanOrEqual(maxPages);
});

/** One more each, and the page of the verdict would be half empty. */
for (const [url, most] of [
  ['/errors/throttled/', 4],
  ['/errors/authentication_failed/', 8],
] as const) {
  test(`${url} leaves no page half empty`, async ({ page }) => {
    const pages = await pagesOf(page, url);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(most);
  });
}

for (const url of ['/', '/errors/', '/errors/throttled/', '/API_EXAMPLES/', '/TESTING/']) {
  test(`${url} on paper: nothing is cut off, with address and date`, async ({ page }) => {
    expect(pagePaths).toContain(url);
    await page.setViewportSize({ width: paperWidth, height: 900 });
    await page.goto(url);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const cut = await page.locator('main :is(h1, p, table, pre):visible').evaluateAll((blocks) =>
      blocks
        .filter((block) => {
          const { left, right } = block.getBoundingClientRect();
          const isWider = block.scrollWidth > block.clientWidth + 1;
          return isWider || left < 0 || right > window.innerWidth;
        })
        .map((block) => block.textContent?.slice(0, 60)),
    );
    expect(cut).toEqual([]);
    await expect(page.locator('[data-print-note]')).toBeVisible();
    await expect(page.locator('[data-print-note]')).toContainText(
      new RegExp(`^https?://[^/]+${url} · printed \\d+ \\w+ \\d{4}`),
    );
    await expect(page.getByRole('navigation').and(page.locator(':visible'))).toHaveCount(0);
  });
}

test('a long client is printed in full', async ({ page }) => {
  await page.goto('/CLIENTS/');
  await page.emulateMedia({ media: 'print' });
  const cut = await page
    .locator('pre')
    .evaluateAll((blocks) => blocks.map((pre) => pre.scrollHeight - pre.clientHeight));
  expect(cut.length).toBeGreaterThan(2);
  expect(Math.max(...cut)).toBeLessThanOrEqual(1);
});

test('paper names the language of the samples and the others', async ({ page }) => {
  await page.goto('/errors/throttled/');
  await page.getByRole('tab', { name: 'Python' }).first().click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('[data-print-note]')).toContainText(
    'samples in Python; the page has curl and JavaScript too',
  );
});
