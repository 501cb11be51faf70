import { dialog, field, open, options, paste } from '../support/search-dialog';
import { expect, isReady, test } from '../support/site';

const answer = [
  'HTTP/2 429',
  'x-request-id: 7b1c-42',
  'retry-after: 60',
  '',
  '{"error":{"code":"throttled","message":"Request was throttled. Please try again later.","details":{"wait_seconds":60}}}',
].join('\n');

test('a pasted answer shows its verdict first, whole in place, and back', async ({ page }) => {
  await page.goto('/');
  await open(page);
  await paste(page, answer);
  await expect(options(page).first()).toContainText('throttled: ');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const diagnosis = dialog(page).getByRole('region', { name: 'Diagnosis' });
  await expect(diagnosis.getByRole('heading', { level: 2 })).toContainText('throttled');
  await expect(diagnosis.getByRole('timer')).toBeVisible();
  await expect(page).toHaveURL('/');
  await page.keyboard.press('Enter');
  await expect(diagnosis).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(options(page).nth(1)).toContainText('429 throttled');
});

test('Enter before the verdict is there opens it once it is', async ({ page }) => {
  await page.goto('/');
  await open(page);
  await paste(page, answer);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('region', { name: 'Diagnosis' })).toBeVisible();
});

test('a pasted answer leads to its code with what it tells, and is not kept', async ({ page }) => {
  await page.goto('/');
  await open(page);
  await paste(page, answer);
  await expect(options(page).first()).toContainText('throttled: ');
  await expect(options(page).nth(1)).toContainText('429 throttled');
  await expect(options(page).nth(1)).toContainText('wait_seconds=60');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/throttled/#wait_seconds=60&request_id=7b1c-42&status=429');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
    '7b1c',
  );
  await open(page);
  await expect(options(page)).toHaveCount(0);
});

test('a pasted answer that belongs to the open page shows the call there', async ({ page }) => {
  await page.goto('/errors/throttled/');
  await open(page);
  await paste(page, answer);
  await expect(options(page).nth(1)).toContainText('wait_seconds=60');
  await options(page).nth(1).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL('/errors/throttled/#wait_seconds=60&request_id=7b1c-42&status=429');
  const call = page.getByRole('region', { name: /your call/i });
  await expect(call).toContainText('7b1c-42');
  await isReady(page);
});

test('a pasted response without a code of the API is diagnosed, and explained', async ({
  page,
}) => {
  await page.goto('/');
  await open(page);
  await paste(
    page,
    'HTTP/1.1 301 Moved Permanently\nLocation: /api/v1/claims/\nContent-Type: text/html; charset=utf-8',
  );
  await expect(options(page)).toHaveCount(2);
  await expect(options(page).first()).toContainText('HTTP 301: The slash at the end');
  await expect(options(page).last()).toContainText('The missing trailing slash');
  for (const name of ['Which error is this?', 'The response is not JSON', 'No response at all']) {
    await expect(dialog(page).getByRole('link', { name })).toBeVisible();
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/API_TROUBLESHOOTING/#missing-slash');
});

test('pasted lines stand where the caret is, and can be undone', async ({ page }) => {
  await page.goto('/');
  await open(page, 'abcdef');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowLeft');
  await paste(page, 'two\nlines');
  await expect(field(page)).toHaveValue('abctwo ↵ linesdef');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('abcdef');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.type('X');
  await expect(field(page)).toHaveValue('abctwo ↵ linesXdef');
});

test('10,000 characters pasted do not block', async ({ page }) => {
  await page.goto('/');
  await open(page, 'a');
  await expect(options(page).first()).toBeVisible();
  for (const unit of ['token ', '{"a":', 'x', 'HTTP/1.1 4\n']) {
    const status = page.getByRole('dialog').getByRole('status');
    await field(page).fill('');
    await expect(status).toHaveText('');
    await paste(page, unit.repeat(10_000 / unit.length));
    await expect(status).toHaveText(/result/, {
      timeout: 2000,
    });
  }
  await field(page).fill('429');
  await expect(options(page).first()).toContainText('429 throttled');
});

/** Inputs that once froze the page: it must handle a key in time. */
const long: Record<string, string> = {
  '20,000 blanks': `${' '.repeat(20_000)}x`,
  '20,000 blanks in a message': `Request was throttled. Expected available in${' '.repeat(20_000)}x`,
  '20,000 blanks within a message': `Method "${' '.repeat(20_000)}" not allowed`,
  '20,000 line breaks': `HTTP/1.1 429${'\n'.repeat(20_000)}x`,
  '5,000 nested arrays': `{"error":{"code":"not_found","details":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
  '5,000 nested objects': `{"error":{"code":"not_found","details":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}}`,
  'a megabyte': '{"error":{"code":"throttled","x":"'.padEnd(1_000_000, 'token '),
};

for (const [what, text] of Object.entries(long)) {
  test(`${what} pasted neither block nor throw`, async ({ page }) => {
    await page.goto('/');
    await open(page, 'throttled');
    await expect(options(page).first()).toBeVisible();
    await field(page).fill('');
    await paste(page, text);
    await expect(dialog(page).getByRole('status')).toHaveText(/result/i, { timeout: 3000 });
    const start = Date.now();
    await field(page).press('x');
    await field(page).fill('429');
    await expect(options(page).first()).toContainText('429 throttled');
    expect(Date.now() - start, 'milliseconds for two keys').toBeLessThan(3000);
  });
}

test('a paste longer than the field says that it is cut, and leads to the diagnosis', async ({
  page,
}) => {
  await page.goto('/');
  await open(page);
  const cut = dialog(page).getByText('The field holds no more than this');
  await paste(page, answer);
  await expect(options(page).first()).toContainText('throttled: ');
  await expect(cut).toHaveCount(0);
  await field(page).fill('');
  await paste(page, `${'GET /api/v1/claims/ 200\n'.repeat(3000)}${answer}`);
  await expect(cut).toBeVisible();
  await cut.getByRole('link').click();
  await expect(page).toHaveURL('/diagnose/');
});
