import { expect, test } from './site';

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

test('a page without arguments shows none', async ({ page }) => {
  await page.goto(`${page429}#scope-used-up`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', box)).toHaveCount(0);
});

const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const hostile: Record<string, string> = {
  'markup in each argument': ['request_id', 'field', 'detail', 'status', 'at', 'wait_seconds']
    .map((key) => `${key}=${encodeURIComponent(markup)}`)
    .join('&'),
  'markup as it is': markup,
  'a script address': 'request_id=javascript:window.harmed=1&detail=javascript%3Aalert(1)',
  'one megabyte': `detail=${'A'.repeat(1024 * 1024)}`,
  'bad percent-encoding': 'request_id=%zz&detail=%E0%A4%A&wait_seconds=%',
  'a negative number': 'wait_seconds=-5&status=-1',
  'a huge number': 'wait_seconds=99999999999999999999&status=1e9',
  'other numbers': 'wait_seconds=4.2&status=0x1ad',
  'no number': 'wait_seconds=NaN&status=Infinity&at=yesterday',
  'a time out of reach': 'wait_seconds=42&at=275760-09-13T00:00:00Z',
  'keys of objects': '__proto__=1&constructor=2&toString=3',
  'control characters': 'detail=a%00b%1b%5B31m%E2%80%AE&request_id=%0d%0aSet-Cookie:x',
};

for (const [name, fragment] of Object.entries(hostile)) {
  test(`${name} in the fragment does no harm`, async ({ page }) => {
    await page.goto(page429);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('throttled');
    await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    await expect(page.locator('main img[src="x"], main script:not([data-page-data])')).toHaveCount(
      0,
    );
    await expect(page.locator('main a[href^="javascript:"]')).toHaveCount(0);
    for (const region of await page.getByRole('region', box).all()) {
      const text = (await region.innerText()).replace(/\s+/g, ' ');
      expect(text.length).toBeLessThan(2000);
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|Invalid|-5|1e9|99999|\p{Cc}|\p{Cf}/u);
    }
  });
}
