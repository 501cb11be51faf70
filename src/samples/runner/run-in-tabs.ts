import type { Browser, Page } from '@playwright/test';
import { rewriteBaseUrl, type SandboxServer } from './start-sandbox-server';

/** Pages of one browser context that run a sample, with their output. */
export interface Tabs {
  pages: Page[];
  /** Lines of all consoles, in order of arrival. */
  output: string[];
  /** Uncaught errors. */
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
 * Runs a browser sample as a module in several tabs; `globalThis.sample` has what it exports. The
 * pages have another origin than the API, as a reader's have.
 */
export async function runInTabs(
  browser: Browser,
  server: SandboxServer,
  code: string,
  count: number,
): Promise<Tabs> {
  server.files.set('/', { type: 'text/html', text: page });
  server.files.set('/sample.mjs', {
    type: 'text/javascript',
    text: rewriteBaseUrl(code, server.url),
  });
  const context = await browser.newContext();
  const output: string[] = [];
  const errors: string[] = [];
  const open = async (): Promise<Page> => {
    const tab = await context.newPage();
    tab.on('console', (message) => output.push(message.text()));
    tab.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    await tab.goto(server.url.replace('localhost', '127.0.0.1'), { waitUntil: 'load' });
    return tab;
  };
  const pages = await Promise.all(Array.from({ length: count }, open));
  return { pages, output, errors, close: () => context.close() };
}
