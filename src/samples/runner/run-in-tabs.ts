import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { rewriteBaseUrl } from './start-sandbox-server';

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
 * Runs a browser sample as a module in several tabs against the API at `url`; `globalThis.sample` has what it exports.
 * The pages have another origin than the API, as a reader's have.
 */
export async function runInTabs(
  browser: Browser,
  url: string,
  code: string,
  count: number,
): Promise<Tabs> {
  const module = rewriteBaseUrl(code, url);
  // Not Playwright's routing: with it, preflights would never reach the API.
  const server = createServer(({ url: path }, response) => {
    const isModule = path === '/sample.mjs';
    response.setHeader('Content-Type', isModule ? 'text/javascript' : 'text/html');
    response.end(isModule ? module : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext();
  const output: string[] = [];
  const errors: string[] = [];
  const open = async (): Promise<Page> => {
    const tab = await context.newPage();
    tab.on('console', (message) => output.push(message.text()));
    tab.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    await tab.goto(`http://localhost:${port}/`, { waitUntil: 'load' });
    return tab;
  };
  const pages = await Promise.all(Array.from({ length: count }, open));
  const close = async (): Promise<void> => {
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { pages, output, errors, close };
}
