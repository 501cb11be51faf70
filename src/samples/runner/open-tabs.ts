import type { Browser, Page } from '@playwright/test';
import { aimAt, type Target } from './start-target';

/** Pages of one browser context that have loaded a sample, and what they said. */
export interface Tabs {
  pages: Page[];
  /** Lines of all consoles, as they came. */
  output: string[];
  /** Errors no page caught. */
  errors: string[];
  close: () => Promise<void>;
}

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sample</title><link rel="icon" href="data:,">
<script type="module">
globalThis.sample = await import('./sample.mjs').catch((error) => {
  throw new Error(String(error)); // else a syntax error would arrive without its text
});
</script></head><body></body></html>`;

/**
 * Opens tabs that run a browser sample as a module against a target; what it exports is
 * `globalThis.sample` there. The pages have another origin than the API, as a reader's have.
 */
export async function openTabs(
  browser: Browser,
  target: Target,
  code: string,
  count: number,
): Promise<Tabs> {
  target.files.set('/', { type: 'text/html', text: page });
  target.files.set('/sample.mjs', { type: 'text/javascript', text: aimAt(code, target.url) });
  const context = await browser.newContext();
  const output: string[] = [];
  const errors: string[] = [];
  const open = async (): Promise<Page> => {
    const tab = await context.newPage();
    tab.on('console', (message) => output.push(message.text()));
    tab.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    await tab.goto(target.url.replace('localhost', '127.0.0.1'), { waitUntil: 'load' });
    return tab;
  };
  const pages = await Promise.all(Array.from({ length: count }, open));
  return { pages, output, errors, close: () => context.close() };
}
