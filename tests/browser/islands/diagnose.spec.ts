import { box, corpusText, diagnosis, isMounted, keptState, pasteText } from '../support/diagnosis';
import { axeFindings, expect, overflowOf, recordPaths, tabTo, test } from '../support/site';

const page_ = '/diagnose/';
const expired = corpusText('curl-v', 'expired');

test.beforeEach(async ({ page }) => {
  await page.goto(page_);
  await isMounted(page, 'Diagnose');
});

test('a pasted call gets its cause, with fix, proof, marked evidence and a command', async ({
  page,
}) => {
  await box(page).focus();
  await pasteText(page, expired);
  const heading = diagnosis(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/401.*authentication_failed.*The access token has expired/);
  await expect(diagnosis(page)).toContainText('Certain: what you pasted proves it.');
  await expect(diagnosis(page)).toContainText('expired 12 min before the call');
  await expect(diagnosis(page)).toContainText('Get a new access token');
  await expect(diagnosis(page).getByText('Prove it')).toBeVisible();
  const quote = diagnosis(page).getByRole('group', { name: 'Lines of your text' });
  await expect(quote.locator('mark').filter({ hasText: /^Date: / })).toHaveCount(1);
  const command = diagnosis(page).getByRole('group', { name: 'Command' });
  await expect(command).toContainText('/api/v1/claims/');
  await expect(command).not.toContainText('eyJ');
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(
    'authentication_failed: The access token has expired, certain.',
  );
});

test('every example shows a verdict, and the result follows typing', async ({ page }) => {
  const examples = page.getByRole('list', { name: 'Try' }).getByRole('button');
  const count = await examples.count();
  expect(count).toBeGreaterThan(4);
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    await examples.nth(index).click();
    await expect(diagnosis(page)).toContainText('Certain');
    const heading = diagnosis(page).getByRole('heading');
    await expect.poll(async () => seen.has(await heading.innerText())).toBe(false);
    seen.add(await heading.innerText());
  }
  await box(page).fill('throttled');
  await expect(diagnosis(page).getByRole('heading')).toContainText('throttled');
  await box(page).fill('good morning');
  await expect(page.getByText('Nothing in it was recognised.')).toBeVisible();
  await expect(diagnosis(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(box(page)).toHaveValue('');
});

test('a chain shows each step, and which one is explained', async ({ page }) => {
  await box(page).fill(corpusText('curl-v', 'slash-post-get'));
  const steps = diagnosis(page).getByRole('listitem').filter({ hasText: '→' });
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText(/POST .*\/auth\/token.*301.*slash.*then followed/s);
  await expect(steps.last()).toContainText(/GET .*405.*the one explained here/s);
});

test('a 429 counts down and has a plan', async ({ page }) => {
  const now = new Date();
  await box(page).fill(
    corpusText('curl-v', 'login-quota').replace(/Date: .*/g, `Date: ${now.toUTCString()}`),
  );
  await expect(diagnosis(page).getByRole('timer')).toHaveText(/^Retry in .*(min|h)$/);
  await expect(diagnosis(page)).toContainText('plus up to 1 s at random');
  await expect(diagnosis(page)).toContainText('Counted from the response');
});

test('the token is decoded, and said to be unverified', async ({ page }) => {
  await box(page).fill(expired);
  await expect(diagnosis(page)).toContainText('token_type');
  await expect(diagnosis(page)).toContainText('2026-06-01 11:48:00 UTC');
  await expect(diagnosis(page)).toContainText('The signature is not verified');
});

test('pasting asks for nothing but the diagnosis itself, and keeps nothing', async ({ page }) => {
  await page.waitForLoadState('networkidle');
  const before = await keptState(page);
  const asked = recordPaths(page);
  await box(page).focus();
  await pasteText(page, expired);
  await expect(diagnosis(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((path) => !/^\/assets\/js\/[\w.]+\.js$/.test(path))).toEqual([]);
  const loaded = asked.length;
  await page.context().setOffline(true);
  // Of the same code: the texts of another are a file of their own.
  for (const id of ['no-header', 'scheme-token', 'cut']) {
    const heading = await diagnosis(page).getByRole('heading').innerText();
    await box(page).fill(corpusText('curl-v', id));
    await expect(diagnosis(page).getByRole('heading')).not.toHaveText(heading);
  }
  expect(asked.slice(loaded)).toEqual([]);
  expect(await keptState(page)).toBe(before);
});

test('what is pasted does not come back with the page', async ({ page }) => {
  await box(page).fill(expired);
  await expect(diagnosis(page)).toBeVisible();
  await page.reload();
  await isMounted(page, 'Diagnose');
  await expect(box(page)).toHaveValue('');
  await page.goto(`${page_}?text=throttled#text=throttled&q=throttled`);
  await isMounted(page, 'Diagnose');
  await expect(box(page)).toHaveValue('');
  await expect(diagnosis(page)).toHaveCount(0);
});

test('markup in the input is text', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await box(page).fill(expired.replace('Bearer ', `Bearer ${markup}`));
  await expect(diagnosis(page)).toContainText('<img src=x');
  await expect(diagnosis(page).locator('img, script')).toHaveCount(0);
  await expect(page).toHaveTitle(/Diagnose/);
});

test('the report is what is copied and mailed, without secrets', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await box(page).fill(expired);
  await diagnosis(page).getByText('Report for support').first().click();
  const preview = diagnosis(page).getByRole('group', { name: 'Report for support' });
  await expect(preview).toContainText('# Support report: authentication_failed');
  await diagnosis(page)
    .getByRole('button', { name: /^Copy as Markdown/ })
    .click();
  await expect(diagnosis(page).getByText('Copied')).toBeVisible();
  const shown = await preview.evaluate((element) => element.textContent);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  const mail = await diagnosis(page).getByRole('link', { name: /mail/ }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(shown);
  expect(shown).not.toMatch(/eyJ|Bearer \S*\./);
});

test('a HAR is read from the file button and by drop; the second file replaces the first', async ({
  page,
}) => {
  const [first, second] = ['viewer-creates', 'bulk-quota'].map((id) =>
    corpusText('chromium-har', id),
  );
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({ name: 'a.har', mimeType: '', buffer: Buffer.from(first!) });
  await expect(diagnosis(page).getByRole('heading')).toContainText('permission_denied');
  await expect(page.getByText(/^a\.har, \d+ kB/)).toBeVisible();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'b.har'));
    return transfer;
  }, second!);
  for (const type of ['dragover', 'drop'])
    await box(page).dispatchEvent(type, { dataTransfer: data });
  await expect(diagnosis(page).getByRole('heading')).toContainText('throttled');
  await expect(page.getByText(/^b\.har, \d+ kB/)).toBeVisible();
  await expect(page.getByText(/a\.har/)).toHaveCount(0);
});

test('a megabyte pasted is read beside the field, and does not block typing', async ({ page }) => {
  await box(page).focus();
  await pasteText(page, expired.repeat(700));
  await expect(page.getByText(/^Pasted text, \d/)).toBeVisible();
  await expect(box(page)).toHaveValue('');
  const start = Date.now();
  await page.keyboard.type('429');
  await expect(box(page)).toHaveValue('429');
  expect(Date.now() - start).toBeLessThan(3000);
  await expect(diagnosis(page).getByRole('heading')).toContainText('throttled');
  await expect(page.getByText(/^Pasted text/)).toHaveCount(0);
});

test('a file dragged to the box loads it, and an example pressed at once is shown', async ({
  page,
}) => {
  await page.goto(page_);
  await box(page).dispatchEvent('dragenter');
  await expect(page.locator('[data-island="Diagnose"]')).toHaveAttribute('data-mounted');
  await page.reload();
  await page.getByRole('button', { name: 'An expired token' }).click();
  await expect(diagnosis(page).getByRole('heading')).toContainText('authentication_failed');
});

test('by keyboard alone: paste, read, open the report', async ({ page }) => {
  await tabTo(page, box(page));
  await pasteText(page, expired);
  await expect(diagnosis(page)).toBeVisible();
  await tabTo(page, diagnosis(page).locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, diagnosis(page).getByRole('button', { name: /^Copy as Markdown/ }));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme} mode, and nothing is too wide at 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const id of ['expired', 'login-quota', 'slash-post-get', 'wrong-password']) {
      await box(page).fill(corpusText('curl-v', id));
      await expect(diagnosis(page)).toContainText('Prove it');
      await diagnosis(page)
        .locator('details')
        .evaluate((report) => report.setAttribute('open', ''));
      expect(await axeFindings(page), id).toEqual([]);
      expect(await overflowOf(page), id).toBe(0);
    }
  });
}
