import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/setup/browser.mjs';
import { startHosts, type Host } from '../support/hosts';
import { send } from '../support/http';
import { watchPage } from '../support/quiet-page';

const folder = mkdtempSync(path.join(tmpdir(), 'docs-build-'));
execFileSync('node_modules/.bin/docusaurus', ['build', '--out-dir', folder], {
  env: { ...process.env, SITE_URL: 'https://owner.example', BASE_URL: '/docs/', CSP_META: '1' },
  stdio: 'pipe',
});
const hosts: Host[] = await startHosts(folder, '/docs/');
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  rmSync(folder, { recursive: true });
});

test('the files for hosts name the paths below it', () => {
  expect(readFileSync(path.join(folder, '_redirects'), 'utf8')).toContain(
    '/docs/errors/throttled /docs/errors/throttled/ 301',
  );
  expect(readFileSync(path.join(folder, '_headers'), 'utf8')).toContain('\n/docs/assets/*\n');
  expect(readFileSync(path.join(folder, 'opensearch.xml'), 'utf8')).toContain(
    'https://owner.example/docs/search/?q=',
  );
});

test('what other programs read names URLs below it', () => {
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const page = read('errors/throttled/index.html');
  for (const part of [
    'href="https://owner.example/docs/errors/throttled.md"',
    'href="/docs/manifest.webmanifest"',
    'content="https://owner.example/docs/img/og/throttled-',
    '"url":"https://owner.example/docs/errors/throttled/"',
  ]) {
    expect(page).toContain(part);
  }
  expect(read('llms.txt')).toContain('(https://owner.example/docs/errors/throttled.md)');
  expect(read('errors/throttled.md')).toContain(
    'https://owner.example/docs/API_TROUBLESHOOTING.md#',
  );
});

test.each(hosts)(
  '$name: headers, redirects and the 404 page stand below it too',
  async ({ url }) => {
    const page = await send(url, '/docs/errors/throttled/');
    expect(page.status).toBe(200);
    const asset = /\/docs\/assets\/js\/main\.[^"'\s>]+\.js/.exec(page.body.toString())?.[0] ?? '';
    expect((await send(url, asset)).headers['cache-control']).toContain('immutable');
    expect((await send(url, '/docs/errors/throttled')).headers.location).toBe(
      '/docs/errors/throttled/',
    );
    expect((await send(url, '/docs/none/')).body.toString()).toContain('No page at this address');
  },
);

test.each(hosts)('$name: a page, a link, search and an island work', async ({ url }) => {
  const browser = await launchBrowser();
  // Chromium reports a transition between pages that it skips as an error.
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const problems = watchPage(page, new URL(url).origin);
  await page.goto(`${url}errors/throttled/`);
  await page.waitForSelector('html[data-ready]');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await policy.getAttribute('content')).not.toContain('frame-ancestors');
  // Closed rows of causes have links too.
  await page
    .locator('.theme-doc-markdown a[href^="/docs/API_TROUBLESHOOTING/#"]:visible')
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Troubleshooting guide' }).waitFor();
  await page.waitForSelector('html[data-ready]');
  expect(page.url()).toContain('/docs/API_TROUBLESHOOTING/#');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search/ }).waitFor();
  await page.keyboard.type('parse_error');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}errors/parse_error/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  const scope = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.scope,
  );
  expect(scope).toBe(url);
  const cached = await page.evaluate(async () => (await caches.match('/docs/errors/'))?.status);
  expect(cached).toBe(200);
  expect(problems).toEqual([]);
  await browser.close();
});
