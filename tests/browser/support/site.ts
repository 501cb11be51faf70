import { readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { publishedPages } from '../../../scripts/lib/permalinks.mjs';
import { testBuild } from '../../../scripts/lib/build-folder.mjs';
import { watchPage } from '../../support/quiet-page';

/** Every page of the built site's sitemap, e.g. `/errors/throttled/`. */
export const pagePaths = publishedPages(testBuild);

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Watch {
  /** Console messages that a test expects, e.g. the browser's own about a 404. */
  expectedMessages: RegExp | null;
  /** Fails the test at its end where the page had errors or warnings, or sent a request to another host. */
  quiet: undefined;
}

/** Playwright's test, for pages that must stay quiet: no error, no warning, no request to another host. */
export const test = base.extend<Watch>({
  expectedMessages: [null, { option: true }],
  // A click before the page's script has run is lost. Tests that navigate with `commit` wait themselves.
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
      const problems = watchPage(
        page,
        new URL(baseURL ?? '').origin,
        (message) =>
          !['error', 'warning'].includes(message.type()) ||
          expectedMessages?.test(message.text()) === true,
      );
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until the page's script, `src/browser/main.ts`, has run; fails where it never does. */
export const isReady = (page: Page): Promise<void> =>
  expect(page.locator('html[data-ready]'), 'main.ts marks <html> as ready').toBeAttached();

/** A link of the bar at the top. */
export const barLink = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

/** The path of every request that the page sends from now on, in their order. */
export function recordPaths(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Presses Tab until the control has the focus; fails where it never gets it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  // One query: between two, an island may replace the server’s button with its own.
  const isFocused = async (): Promise<boolean> =>
    (await control.and(page.locator(':focus')).count()) > 0;
  for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(control, 'reached by Tab').toBeFocused();
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

/** What axe finds on the page or in one part of it, by all rules or by those for colours: a line for each rule and element. */
export async function axeFindings(
  page: Page,
  { part, only }: { part?: string; only?: 'colours' } = {},
): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axeSource} })()`);
  // Everything in its last state: a skipped block (content-visibility) has styles that are still to
  // come, and a transition shows colours between two.
  await page.evaluate(() => {
    const settled = new CSSStyleSheet();
    settled.replaceSync(
      '*, ::before, ::after { content-visibility: visible !important; transition: none !important; }',
    );
    document.adoptedStyleSheets = [settled];
    // At the top nothing lies under the bars that stay in view.
    window.scrollTo({ top: 0, behavior: 'instant' });
    return Promise.all(
      document.getAnimations().map(({ finished }) => finished.catch(() => null)),
    ).then(() => new Promise((painted) => requestAnimationFrame(painted)));
  });
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
          ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
          : { rules: { 'target-size': { enabled: true } } }),
      },
    },
  );
}

export { expect };
