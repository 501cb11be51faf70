import type { Page } from '@playwright/test';
import { expect, overflowOf, test } from '../support/site';

/** The tables of the contract's data, by page and caption. */
const tables = [
  { url: '/errors/', caption: 'Every error code by status' },
  { url: '/API_TROUBLESHOOTING/#limits-table', caption: 'Rate limits' },
  { url: '/API_EXAMPLES/', caption: 'Roles' },
  { url: '/API_EXAMPLES/', caption: 'Status by role and endpoint' },
  { url: '/API_EXAMPLES/', caption: 'Endpoints' },
] as const;

/** Cells that are empty, without a size, or cut off, each as a line; and how many there are. */
const faultsIn = (page: Page, caption: string): Promise<{ cells: number; faults: string[] }> =>
  page
    .getByRole('table', { name: caption })
    .first()
    .evaluate((table) => {
      const frame = table.parentElement?.getBoundingClientRect();
      if (!frame) throw new Error('the table has no frame');
      const cells = [...table.querySelectorAll<HTMLElement>('tbody :is(th, td)')];
      const faults = cells.flatMap((cell) => {
        const box = cell.getBoundingClientRect();
        const inside = [cell, ...cell.querySelectorAll('*')].map((part) =>
          part.getBoundingClientRect(),
        );
        const right = Math.max(...inside.map((part) => part.right));
        return [
          cell.innerText.trim() === '' && 'empty',
          (box.width < 10 || box.height < 10) && 'without a size',
          right > frame.right + 1 && `cut off by ${Math.round(right - frame.right)} px`,
        ]
          .filter((fault) => fault !== false)
          .map((fault) => `${cell.innerText}: ${fault}`);
      });
      return { cells: cells.length, faults };
    });

for (const width of [320, 390, 768, 1024, 1440]) {
  for (const { url, caption } of tables) {
    test(`“${caption}” fits ${width} px, every cell with its text`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url);
      // Out of view it is not laid out (global.css).
      const table = page.getByRole('table', { name: caption }).first();
      await table.scrollIntoViewIfNeeded();
      await expect(table).toBeInViewport();
      const { cells, faults } = await faultsIn(page, caption);
      expect(cells).toBeGreaterThan(5);
      expect(faults).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  }
}

test('a row of the catalogue leads to its code, its status to the status', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/errors/');
    const row = page.getByRole('main').locator('tr', { hasText: 'throttled' });
    // The code's link covers the row.
    await row.getByText('Request was throttled').click({ force: true });
    await expect(page).toHaveURL('/errors/throttled/');
    await page.goBack();
    await row.getByRole('link', { name: '429', exact: true }).click();
    await expect(page).toHaveURL('/errors/429/');
  }
});

test('in the matrix only a role that is refused stands out', async ({ page }) => {
  await page.goto('/API_EXAMPLES/');
  const background = (text: string): Promise<string> =>
    page
      .getByRole('table', { name: 'Status by role and endpoint' })
      .getByRole('cell', { name: text })
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await background('401')).toBe(await background('200'));
  expect(await background('403')).not.toBe(await background('401'));
});
