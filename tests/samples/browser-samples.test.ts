import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/setup/browser.mjs';
import { fencesOf, readPages } from '../../src/samples/markdown-page';
import { checkBrowserSample } from '../../src/samples/runner/check-browser-sample';

const fences = fencesOf(readPages()).filter(
  ({ meta }) => meta.flags.has('run') && meta.flags.has('browser'),
);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 600_000);
afterAll(() => browser.close());

test('samples for browsers are JavaScript', () => {
  expect(fences.length).toBeGreaterThan(0);
  expect(new Set(fences.map(({ language }) => language))).toEqual(new Set(['javascript']));
});

for (const fence of fences) {
  test(`${fence.where} in Chromium`, () => checkBrowserSample(fence, browser));
}

const sample = (meta: Record<string, string>, code: string) => ({
  where: 'docs/wrong.md:7',
  section: 'docs/wrong.md',
  language: 'javascript',
  code,
  meta: {
    flags: new Set(['run', 'browser']),
    values: new Map(Object.entries(meta)),
    lines: new Set<number>(),
  },
});
const call = `await fetch('https://api.upstream.example.com/api/v1/claims/')
  .then(({ status, headers }) => console.log('seen', status, headers.get('WWW-Authenticate')));`;

test.each([
  ['a rejection', {}, "throw new Error('no token');", 'Error: no token'],
  ['a syntax error', {}, 'const = 1;', "SyntaxError: Unexpected token '='"],
  ['a text that is missing', { out: 'seen 200', timeout: '1' }, call, 'output lacks “seen 200”'],
  ['a wrong status', { status: '200', timeout: '1' }, call, 'status: declared 200, seen 401'],
  [
    'a wait that never ends',
    { timeout: '1' },
    'await new Promise(() => {});',
    'did not run to its end',
  ],
])('%s is reported with file, line and output', async (_, meta, code, problem) => {
  const run = checkBrowserSample(sample(meta, code), browser);
  await expect(run).rejects.toThrow(problem);
  await expect(run).rejects.toThrow(/^docs\/wrong\.md:7 /);
});

test('a page of another origin reads the API through CORS, but not WWW-Authenticate', async () => {
  await checkBrowserSample(sample({ out: 'seen 401 null', status: '401' }, call), browser);
});
