import type { Locator, Page, Route } from '@playwright/test';
import { scriptFiles } from '../support/hold';
import { answers, isAsServed, island, isMounted, trail } from '../support/islands';
import { expect, test } from '../support/site';

const guide = '/API_TROUBLESHOOTING/';
const errorPage = '/errors/throttled/';

test.use({ expectedMessages: /./ });

interface Case {
  at: string;
  part: (page: Page) => Locator;
  press: (part: Locator) => Promise<void>;
  worked: (part: Locator) => Promise<void>;
}
type Refusal = (route: Route) => Promise<void>;

const cases: Record<string, Case> = {
  'a tree': {
    at: guide,
    part: (page) => island(page, 'DecisionTree').first(),
    press: (part) => answers(part).first().click(),
    worked: (part) => expect(trail(part)).toHaveCount(1),
  },
  'the table': {
    at: guide,
    part: (page) => island(page, 'RateLimitTable'),
    press: (part) => part.getByRole('columnheader').getByRole('button').click(),
    worked: (part) =>
      expect(part.getByRole('columnheader', { name: /^Limit/ })).toHaveAttribute(
        'aria-sort',
        'ascending',
      ),
  },
  'a list': {
    at: guide,
    part: (page) => island(page, 'Checklist').first(),
    press: (part) => part.getByRole('checkbox').first().click(),
    worked: (part) => expect(part.getByRole('status')).toHaveText(/^\d+ of/),
  },
  'the sandbox': {
    at: errorPage,
    part: (page) => island(page, 'Provoke'),
    press: (part) => part.getByRole('button').first().click(),
    worked: (part) => expect(part.getByRole('button', { name: 'Send', exact: true })).toBeVisible(),
  },
};
const failure = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: 'could not be loaded' });
const noNetwork: Refusal = (route) => route.abort();
const refusals: Record<string, { files: string; refuse: Refusal }> = {
  'no network': { files: scriptFiles, refuse: noNetwork },
  'no such file': {
    files: scriptFiles,
    refuse: (route) => route.fulfill({ status: 404, body: 'gone' }),
  },
  'no styles': { files: '**/assets/css/islands.*.css', refuse: noNetwork },
};

for (const [what, { at, part, press, worked }] of Object.entries(cases)) {
  for (const [why, { files, refuse }] of Object.entries(refusals)) {
    test(`${what} keeps its text, and the next press tries again: ${why}`, async ({ page }) => {
      await page.goto(at);
      const text = await part(page).textContent();
      await page.route(files, refuse);
      const failures: string[] = [];
      page.on('requestfailed', (request) => failures.push(request.url()));
      page.on('response', (response) => {
        if (response.status() === 404) failures.push(response.url());
      });
      await press(part(page));
      await expect.poll(() => failures.length).toBeGreaterThan(0);
      await isAsServed(part(page));
      expect(await part(page).textContent()).toBe(text);
      await expect(failure(page)).toHaveCount(1);
      const before = failures.length;
      await press(part(page));
      // Otherwise the third press might join the second one’s request.
      await expect.poll(() => failures.length).toBeGreaterThan(before);
      await isAsServed(part(page));
      expect(await part(page).textContent()).toBe(text);
      await page.unroute(files);
      await press(part(page));
      await isMounted(part(page));
      await worked(part(page));
      await expect(failure(page)).toHaveCount(0);
    });
  }
}

test('a press that failed is not made again when the pointer passes', async ({ page }) => {
  const { at, part } = cases['the sandbox']!;
  await page.goto(at);
  await page.route(scriptFiles, noNetwork);
  await part(page).getByRole('button').first().click();
  await expect(failure(page)).toBeVisible();
  await page.unroute(scriptFiles);
  await page.mouse.move(0, 0);
  await part(page).getByRole('button').first().hover();
  await isMounted(part(page));
  await expect(part(page).getByRole('button').first()).toHaveAttribute('aria-expanded', 'false');
  await expect(failure(page)).toHaveCount(0);
});
