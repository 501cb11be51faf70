import { firstView } from '../../../bench/shared/first-view';
import { isErrorPage, sizeLimits } from '../../../bench/site/size-limits';
import { expect, pagePaths, test } from '../support/site';

test('there are pages to weigh', () => {
  expect(pagePaths.length).toBeGreaterThan(15);
  expect(pagePaths.filter(isErrorPage).length).toBeGreaterThan(15);
});

for (const url of pagePaths) {
  test(`${url} loads no more than the limits at first view`, async ({ page }) => {
    const { bytes, total, sent, files } = await firstView(page, url);
    const heaviest = files
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 5)
      .map((file) => `${file.path} ${file.bytes}`)
      .join(', ');
    // A page without recorded responses would pass.
    expect(bytes.html, 'bytes of HTML').toBeGreaterThan(1_000);
    expect(bytes.css, 'bytes of CSS').toBeGreaterThan(1_000);
    expect
      .soft(bytes.javascript, `JavaScript; heaviest: ${heaviest}`)
      .toBeLessThanOrEqual(sizeLimits.javascript.limit);
    expect.soft(bytes.css, 'style sheet').toBeLessThanOrEqual(sizeLimits.styleSheet.limit);
    const { limit } = isErrorPage(url) ? sizeLimits.errorPage : sizeLimits.otherPage;
    expect.soft(total, `everything; heaviest: ${heaviest}`).toBeLessThanOrEqual(limit);
    expect.soft(sent, 'everything, as sent').toBeGreaterThan(bytes.css / 2);
    expect.soft(sent, 'everything, as sent').toBeLessThanOrEqual(limit);
  });
}
