import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { browserPath, launchBrowser } from '../../scripts/setup/browser.mjs';
import { formatFragment } from '../../src/lab/scenario/fragment';
import { labPath } from '../../src/lab/scenario/lab-url';
import { serveGzip } from '../shared/serve-gzip';
import { largeScenario } from './measure-days';

export interface LabPage {
  /** Bytes of the lab’s own scripts after gzip, and of those that every island loads. */
  bytes: number;
  shared: number;
  /** The longest task in milliseconds, and seconds until both runs are shown. */
  longest: number;
  seconds: number;
}

interface TaskWindow extends Window {
  longestTask: number;
}

/** Uses the lab in Chromium: what it loads, and how long a large scenario takes and blocks. */
export async function measurePage(folder: string): Promise<LabPage> {
  const site = await serveGzip(folder);
  const browser = await launchBrowser(await browserPath());
  try {
    const other = await scriptsOf(
      await browser.newPage({ serviceWorkers: 'block' }),
      async (page) => {
        await page.goto(`${site.origin}/API_TROUBLESHOOTING/#tree=401`, {
          waitUntil: 'networkidle',
        });
        await page.locator('[data-island="RateLimitTable"]').first().hover();
        await page.waitForLoadState('networkidle');
      },
    );
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const own = await scriptsOf(page, async () => {
      await page.goto(site.origin + labPath, { waitUntil: 'networkidle' });
      await page.locator('[data-island="RateLimitLab"]').hover();
      await page.locator('[data-island="RateLimitLab"][data-mounted]').waitFor();
      await page.waitForLoadState('networkidle');
    });
    const sum = (of: (name: string) => boolean): number =>
      [...own].reduce((total, [name, bytes]) => total + (of(name) ? bytes : 0), 0);
    const isMain = (name: string): boolean => /\/main\.[^/]+$/.test(name);
    const bytes = sum((name) => !isMain(name) && !other.has(name));
    if (bytes === 0) throw new Error('The lab loaded no script of its own.');
    const shared = sum((name) => !isMain(name) && other.has(name));
    return { bytes, shared, ...(await playLarge(page)) };
  } finally {
    await browser.close();
    site.close();
  }
}

/** The scripts that are loaded meanwhile, with their bytes after gzip. */
async function scriptsOf(
  page: Page,
  use: (page: Page) => Promise<void>,
): Promise<Map<string, number>> {
  const bodies: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    bodies.push(
      response.body().then((body) => [pathname, gzipSync(body, { level: 9 }).length] as const),
    );
  });
  await use(page);
  return new Map(await Promise.all(bodies));
}

async function playLarge(page: Page): Promise<{ longest: number; seconds: number }> {
  const comparison = { scenario: largeScenario, first: 'backoff', second: 'guide' } as const;
  await page.evaluate(() => {
    const watched = window as unknown as TaskWindow;
    watched.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        watched.longestTask = Math.max(watched.longestTask, duration);
    }).observe({ entryTypes: ['longtask'] });
    // A long task of the bench’s own: without it the observer could be deaf.
    setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end;);
    });
  });
  await page.waitForFunction(() => (window as unknown as TaskWindow).longestTask > 0);
  await page.evaluate(() => {
    (window as unknown as TaskWindow).longestTask = 0;
  });
  const started = Date.now();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, formatFragment(comparison));
  await page.getByText('1,000 clients share').waitFor();
  await page.locator('[aria-label=Lab][aria-busy=false]').waitFor({ timeout: 60_000 });
  const seconds = (Date.now() - started) / 1000;
  const longest = await page.evaluate(() => (window as unknown as TaskWindow).longestTask);
  return { longest, seconds };
}
