import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { publishedPaths } from '../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../scripts/lib/test-build.mjs';

/** Every page of the built site's sitemap, e.g. `/errors/throttled/`. */
export const pagePaths = publishedPaths(testBuild).filter((url) => url.endsWith('/'));

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What Playwright itself says where a test blocks service workers. */
const blocked = 'Service Worker registration blocked by Playwright';

interface Watch {
  /** Messages that a test expects, e.g. the browser's own about a 404. */
  expectedMessages: RegExp | null;
  /** Fails the test at its end where the page said an error or a warning, or asked another host. */
  quiet: undefined;
}

/** Playwright's test, for pages that must stay quiet: no error, no warning, no request to another host. */
export const test = base.extend<Watch>({
  expectedMessages: [null, { option: true }],
  // A press before the page's script has run is lost. A test that asks for the first moment, `commit`, waits itself.
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    page.goto = async (url, options) => {
      const response = await goto(url, options);
      if (javaScriptEnabled && options?.waitUntil !== 'commit') await isReady(page);
      return response;
    };
    page.reload = async (options) => {
      const response = await reload(options);
      if (javaScriptEnabled && options?.waitUntil !== 'commit') await isReady(page);
      return response;
    };
    await use(page);
  },
  quiet: [
    async ({ page, baseURL, expectedMessages }, use) => {
      const heard: string[] = [];
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        if (message.text() === blocked) return;
        if (!expectedMessages?.test(message.text())) heard.push(message.text());
      });
      page.on('pageerror', (error) => heard.push(String(error)));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) {
          heard.push(`request to ${request.url()}`);
        }
      });
      page.on('dialog', (dialog) => {
        heard.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await use(undefined);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the page's script, `src/browser/main.ts`, has run; fails where it never does. */
export const isReady = (page: Page): Promise<void> =>
  expect(page.locator('html[data-ready]'), 'main.ts marks <html> as ready').toBeAttached();

/** The path of every request that the page sends from now on, in their order. */
export function recordPaths(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** How many pixels the page is too wide for its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

interface AxeWindow {
  axe: {
    run: (
      context: string | Document,
      options: object,
    ) => Promise<{
      violations: {
        id: string;
        help: string;
        nodes: { html: string; failureSummary?: string }[];
      }[];
    }>;
  };
}

/** What axe finds on the page as it is now, or in one part of it, by all rules or by those that look at colours: one line for each rule and element. */
export async function axeFindings(
  page: Page,
  { part, only }: { part?: string; only?: 'colours' } = {},
): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axeSource} })()`);
  return page.evaluate(
    async ({ selector, options }) => {
      const { axe } = window as unknown as AxeWindow;
      const { violations } = await axe.run(selector ?? document, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) =>
            `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary ?? ''}`,
        ),
      );
    },
    {
      selector: part,
      options: {
        resultTypes: ['violations'],
        ...(only === 'colours'
          ? { runOnly: { type: 'tag', values: ['cat.color'] } }
          : { rules: { 'target-size': { enabled: true } } }),
      },
    },
  );
}

export { expect };
