import { expect, recordPaths, test } from '../support/site';

const page429 = '/errors/throttled/';
const box = { name: /your call/i };

test('arguments are shown as text, with a countdown and a copy button', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install({ time: '2026-11-22T10:00:00Z' });
  await page.goto(
    `${page429}#wait_seconds=72&request_id=6f9d7c1e&at=2026-11-22T10:00:00Z&detail=Too%20many&status=429`,
  );
  const region = page.getByRole('region', box);
  await expect(region).toBeVisible();
  await page.clock.pauseAt('2026-11-22T10:00:30Z');
  await expect(region).toContainText('Retry in 42 s');
  await page.clock.runFor(10_000);
  await expect(region).toContainText('Retry in 32 s');
  await page.clock.runFor(33_000);
  await expect(region).not.toContainText('Retry in');
  await expect(region).toContainText(/now/i);
  await expect(region).toContainText('6f9d7c1e');
  await expect(region).toContainText('Too many');
  await region.getByRole('button', { name: /copy.*request id/i }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('6f9d7c1e');
});

test('a page without arguments shows none, and loads nothing for them', async ({ page }) => {
  const paths = recordPaths(page);
  await page.goto(`${page429}#scope-used-up`, { waitUntil: 'networkidle' });
  await expect(page.locator('#scope-used-up')).toBeInViewport();
  await expect(page.getByRole('region', box)).toHaveCount(0);
  expect(paths.filter((path) => path.startsWith('/assets/js/'))).toHaveLength(1);
});

test('arguments that change on the open page are followed', async ({ page }) => {
  await page.goto(page429);
  const region = page.getByRole('region', box);
  await page.evaluate(() => void (location.hash = 'request_id=first'));
  await expect(region).toContainText('first');
  await page.evaluate(() => void (location.hash = 'request_id=second'));
  await expect(region).toContainText('second');
  await expect(region).not.toContainText('first');
  await page.evaluate(() => void (location.hash = 'what-happened'));
  await expect(region).toHaveCount(0);
  await page.goBack();
  await expect(region).toContainText('second');
});

test('they are shown on a page that is reached by a link with them', async ({ page }) => {
  await page.goto('/errors/429/#wait_seconds=42&request_id=6f9d7c1e');
  // The page of a status passes them on.
  const link = page.getByRole('main').getByRole('link', { name: 'throttled' }).first();
  await expect(link).toHaveAttribute('href', /\/errors\/throttled\/#wait_seconds=42&/);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('429 throttled');
  await expect(page.getByRole('region', box)).toContainText('6f9d7c1e');
  await expect(page.getByRole('region', box)).toContainText('Retry in');
});

const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';

interface Hostile {
  fragment: string;
  /** The facts that the page shows nevertheless, by name. */
  rows: Record<string, string | RegExp>;
  /** What the first cell says nevertheless. */
  wait?: RegExp;
}
const hostile: Record<string, Hostile> = {
  'markup in each argument': {
    fragment: ['request_id', 'field', 'detail', 'status', 'at', 'wait_seconds']
      .map((key) => `${key}=${encodeURIComponent(markup)}`)
      .join('&'),
    rows: { Detail: markup },
  },
  'markup as it is': { fragment: markup, rows: {} },
  'a script address': {
    fragment: 'request_id=javascript:window.harmed=1&detail=javascript%3Aalert(1)',
    rows: { Detail: 'javascript:alert(1)' },
  },
  'one megabyte': { fragment: `detail=${'A'.repeat(1024 * 1024)}`, rows: {} },
  'eight kilobytes': { fragment: `detail=${'A'.repeat(8000)}`, rows: { Detail: /^A{299}…$/ } },
  'bad percent-encoding': {
    fragment: 'request_id=%zz&detail=%E0%A4%A&wait_seconds=%',
    rows: {},
  },
  'a negative number': { fragment: 'wait_seconds=-5&status=-1', rows: {} },
  'a huge number': { fragment: 'wait_seconds=99999999999999999999&status=1e9', rows: {} },
  'other numbers': { fragment: 'wait_seconds=4.2&status=0x1ad', rows: {} },
  'no number': { fragment: 'wait_seconds=NaN&status=Infinity&at=yesterday', rows: {} },
  'a time out of reach': {
    fragment: 'wait_seconds=42&at=275760-09-13T00:00:00Z',
    rows: {},
    wait: /^Retry in \d+ s$/,
  },
  'keys of objects': { fragment: '__proto__=1&constructor=2&toString=3', rows: {} },
  'control characters': {
    fragment: 'detail=a%00b%1b%5B31m%E2%80%AE&request_id=%0d%0aSet-Cookie:x',
    rows: { Detail: 'ab[31m' },
  },
};

for (const [name, { fragment, rows, wait }] of Object.entries(hostile)) {
  test(`${name} in the fragment does no harm`, async ({ page }) => {
    await page.goto(page429);
    await page.evaluate((hash) => void (location.hash = hash), fragment);
    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('throttled');
    await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
    const region = page.getByRole('region', box);
    const facts = region.locator('dl dl');
    const names = Object.keys(rows);
    await expect(region).toHaveCount(names.length > 0 || wait ? 1 : 0);
    await expect(facts.locator('dt')).toHaveText(names);
    if (wait) await expect(region.getByRole('timer')).toHaveText(wait);
    else await expect(page.getByRole('timer')).toHaveCount(0);
    for (const [row, text] of Object.entries(rows)) {
      await expect(
        facts.locator('div', { hasText: new RegExp(`^${row}`) }).locator('dd'),
      ).toHaveText(text);
    }
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    await expect(page.locator('main :is(img[src="x"], script)')).toHaveCount(0);
    await expect(page.locator('main a[href^="javascript:"]')).toHaveCount(0);
    // A valid argument is still shown, and nothing else.
    await page.evaluate(() => void (location.hash = 'request_id=6f9d7c1e'));
    await expect(facts.locator('dt')).toHaveText(['Request id']);
    await expect(facts.locator('dd code')).toHaveText('6f9d7c1e');
  });
}
