import type { Locator, Page } from '@playwright/test';
import { presets } from '../../../src/lab/scenario/presets';
import { labUrl } from '../../../src/lab/scenario/lab-url';
import { island, isAsServed, isMounted } from '../support/islands';
import { axeFindings, expect, overflowOf, tabTo, test } from '../support/site';

const path = '/tools/rate-limits/';
const lab = (page: Page): Locator => page.getByRole('region', { name: 'Lab' });
const cell = (page: Page, row: string, column: number): Locator =>
  lab(page)
    .getByRole('table', { name: 'Figures' })
    .getByRole('row', { name: row })
    .getByRole('cell')
    .nth(column);
const open = async (page: Page, hash = ''): Promise<void> => {
  await page.goto(path + hash);
  await lab(page).hover();
  await isMounted(island(page, 'RateLimitLab'));
};

test('nothing of the lab is loaded before it is used', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.goto(path);
  await isAsServed(island(page, 'RateLimitLab'));
  const before = files.length;
  await lab(page).hover();
  await isMounted(island(page, 'RateLimitLab'));
  expect(files.length).toBeGreaterThan(before);
});

for (const { id, title, story } of presets) {
  test(`${id} is chosen by a button and by its link`, async ({ page }) => {
    await open(page);
    await lab(page).getByRole('button', { name: title }).click();
    await expect(lab(page)).toContainText(story);
    await expect(lab(page)).not.toHaveAttribute('aria-busy', 'true');
    const figures = await lab(page).getByRole('table', { name: 'Figures' }).innerText();
    await page.goto('/');
    await page.goto(`${path}#preset=${id}`);
    await expect(lab(page).getByRole('button', { name: title })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect
      .poll(() => lab(page).getByRole('table', { name: 'Figures' }).innerText())
      .toBe(figures);
  });
}

test('a scenario is changed by keyboard, and what is out of range is named', async ({ page }) => {
  await page.goto(path);
  await tabTo(page, lab(page).getByText('Change the scenario'));
  await isMounted(island(page, 'RateLimitLab'));
  await page.keyboard.press('Enter');
  const clients = lab(page).getByLabel('Clients', { exact: true });
  await tabTo(page, clients);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await expect(cell(page, 'Accepted', 0)).toHaveText('30');
  await clients.fill('5000');
  await expect(clients).toHaveAttribute('aria-invalid', 'true');
  await expect(lab(page)).toContainText('1 to 1,000');
  await expect(cell(page, 'Accepted', 0)).toHaveText('30');
  await clients.fill('20');
  await expect(cell(page, '429s', 0)).toHaveText('0');
});

test('a policy is chosen above its picture, and the sentence says what it changes', async ({
  page,
}) => {
  await open(page);
  await lab(page).getByLabel('Second policy').selectOption('pacing');
  await expect(lab(page)).toContainText('Client-side pacing is done 41 min 8 s later');
  await expect(cell(page, '429s', 1)).toHaveText('0');
  await expect(
    page.getByRole('img', { name: /^Client-side pacing: 50 calls accepted/ }),
  ).toBeVisible();
});

test('what was chosen before the lab came alive is kept', async ({ page }) => {
  await page.goto(path);
  await lab(page).getByLabel('First policy').selectOption('none');
  await isMounted(island(page, 'RateLimitLab'));
  await expect(cell(page, 'Given up', 0)).toHaveText('30');
});

test('a scenario is shared by its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await lab(page).getByText('Change the scenario').click();
  await lab(page).getByLabel('Each client has').selectOption('poll');
  await lab(page).getByLabel('Requests').fill('7');
  await lab(page).getByLabel('First policy').selectOption('none');
  await expect(lab(page)).toContainText('own numbers');
  await expect(lab(page).getByRole('table', { name: 'Figures' })).toContainText('No retry');
  expect(new URL(page.url()).hash, 'nothing chosen is put into the address').toBe('');
  const figures = await lab(page).getByRole('table', { name: 'Figures' }).innerText();
  await lab(page)
    .getByRole('button', { name: /^Copy link/ })
    .click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/');
  await page.goto(link);
  await expect(lab(page)).toContainText('bulk_operation (7/hour, own numbers; the API’s: 20/hour)');
  await expect
    .poll(() => lab(page).getByRole('table', { name: 'Figures' }).innerText())
    .toBe(figures);
});

for (const hash of [
  '#scope=<img src=x onerror=alert(1)>&clients=99999999',
  '#__proto__=1&policy=constructor&with=%E0%A4%A',
  `#${'clients=1&'.repeat(2000)}`,
]) {
  test(`the fragment ${hash.slice(0, 30)} … changes nothing`, async ({ page }) => {
    await open(page, hash);
    await expect(lab(page)).toContainText(presets[0].story);
    await expect(cell(page, 'Accepted', 0)).toHaveText('50');
  });
}

test('runs are played, paused, stepped through and shown in full', async ({ page }) => {
  await open(page);
  const player = lab(page).getByRole('group', { name: 'Play the runs' });
  const clock = player.locator('output');
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(clock).not.toHaveText('2:00:34');
  await player.getByRole('button', { name: 'Pause' }).click();
  const stopped = await clock.innerText();
  await page.waitForTimeout(300);
  await expect(clock).toHaveText(stopped);
  await player.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(clock).toHaveText('0:00:00');
  await expect(player).toContainText('20 accepted, 30 rejected, 20 in the window');
  await player.getByRole('button', { name: /^Step/ }).click();
  await expect(clock).toHaveText('0:00:01');
  await expect(player).toContainText('20 accepted, 60 rejected, 20 in the window');
  await player.getByRole('button', { name: 'Show all' }).click();
  await expect(clock).toHaveText('2:00:34');
});

test('with reduced motion runs are played in few steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const player = lab(page).getByRole('group', { name: 'Play the runs' });
  await player.getByRole('button', { name: 'Play' }).click();
  const clock = player.locator('output');
  await expect(clock).not.toHaveText('2:00:34');
  const seen = new Set<string>();
  for (const end = Date.now() + 2500; Date.now() < end;) seen.add(await clock.innerText());
  expect(seen.size).toBeGreaterThan(1);
  expect(seen.size).toBeLessThan(6);
});

test('on paper the scenario is there without its controls', async ({ page }) => {
  await open(page, '#preset=six-tabs');
  await page.emulateMedia({ media: 'print' });
  await expect(lab(page).getByText('6 clients share authentication')).toBeVisible();
  await expect(lab(page).getByRole('img', { name: /^No retry/ })).toBeVisible();
  await expect(lab(page).locator('b', { hasText: 'No retry' })).toBeVisible();
  await expect(lab(page).getByRole('button', { name: 'Play' })).toBeHidden();
  await expect(lab(page).getByLabel('First policy')).toBeHidden();
});

test('a large scenario leaves the page responsive', async ({ page }) => {
  await open(page);
  const hash =
    '#scope=user&clients=1000&work=cron&every=900&length=86400&policy=backoff&with=guide';
  // How often the page could handle input meanwhile. Not how long it could not: the bench measures that, on a quiet machine.
  const turns = await page.evaluate(async (to) => {
    const section = document.querySelector('[aria-label=Lab]');
    const isBusy = (): boolean => section?.getAttribute('aria-busy') === 'true';
    const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    window.location.assign(to);
    while (!isBusy()) await turn();
    let count = 0;
    for (; isBusy(); count += 1) await turn();
    return count;
  }, hash);
  await expect(lab(page)).toContainText('1,000 clients share');
  await expect(cell(page, 'Accepted', 0)).toHaveText('24,000');
  expect(turns).toBeGreaterThan(10);
});

test('the page of a 429 leads to the lab with its wait', async ({ page }) => {
  await page.goto('/errors/throttled/#wait_seconds=1800');
  const link = page.getByRole('link', { name: 'What if I retry like this?' });
  await expect(link).toHaveAttribute('href', labUrl({ waitSeconds: 1800 }));
  await link.click();
  await expect(lab(page)).toContainText('full for another 30 min');
  await expect(cell(page, '429s', 1)).toHaveText('1 (50 %)');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the lab in use is accessible and fits, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await lab(page).getByText('Change the scenario').click();
    await lab(page).getByText('The picture in numbers').click();
    await lab(page).getByRole('button', { name: /^Step/ }).click();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      // A field that scrolled below a bar which stays in view would count as too small.
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await axeFindings(page, {}), `at ${width} px`).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every preset is there as a picture with its figures', async ({ page }) => {
    await page.goto(path);
    for (const { story } of presets) await expect(page.getByText(story)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Figures' })).toHaveCount(presets.length);
    await expect(page.getByRole('img', { name: /calls accepted/ })).toHaveCount(2 * presets.length);
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    await expect(page.getByText('Change the scenario')).toBeHidden();
  });

  test('the guide has two pictures that lead to the lab', async ({ page }) => {
    await page.goto('/API_TROUBLESHOOTING/');
    for (const title of ['Fifty workers at once', 'Report polled each second']) {
      const figure = page.getByRole('figure', { name: title });
      await expect(figure.getByRole('img')).toHaveCount(2);
      await expect(figure.getByRole('link', { name: 'Change it in the lab' })).toHaveAttribute(
        'href',
        new RegExp(`^${path}#preset=`),
      );
    }
  });
});
