import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Request, type Response } from '@playwright/test';

/** Kinds of files, in the order they are shown. */
export const fileKinds = ['html', 'css', 'javascript', 'fonts', 'images', 'other'] as const;

/** What the first view of a page loaded, in bytes after gzip at level 9; fonts and images that gzip does not shrink count as they are. */
export interface FirstView {
  bytes: Record<(typeof fileKinds)[number], number>;
  /** All kinds together. */
  total: number;
  /** The bytes of all bodies as the server sent them. */
  sent: number;
  /** Prefetches and what a service worker loads. */
  background: number;
  /** The path and bytes of each file of the first view. */
  files: { path: string; bytes: number }[];
}

/** Opens a URL in a page of a fresh context and adds up what loads until the network is quiet. */
export async function firstView(page: Page, pageUrl: string): Promise<FirstView> {
  const responses: Response[] = [];
  page.context().on('response', (response) => responses.push(response));
  await page.goto(pageUrl);
  await page.waitForLoadState('networkidle');
  const view: FirstView = {
    bytes: { html: 0, css: 0, javascript: 0, fonts: 0, images: 0, other: 0 },
    total: 0,
    sent: 0,
    background: 0,
    files: [],
  };
  const seen = new Set<string>();
  for (const response of responses) {
    const request = response.request();
    const url = request.url().replace(/#.*/, '');
    if (!url.startsWith('http') || response.status() >= 300) continue;
    const background = await isBackground(request);
    const key = `${background ? 'background' : 'first view'} ${url}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const bytes = size(await bodyOf(page, response));
    if (background) {
      view.background += bytes;
      continue;
    }
    view.bytes[kindOf(response)] += bytes;
    view.total += bytes;
    view.sent += (await request.sizes()).responseBodySize;
    view.files.push({ path: new URL(url).pathname, bytes });
  }
  return view;
}

/** The first view of each URL, each in a context of its own so that nothing is cached. */
export async function openPages(urls: readonly string[]): Promise<FirstView[]> {
  const { browserArgs, browserPath } = await import('../../scripts/setup/browser.mjs');
  const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs });
  try {
    const views: FirstView[] = [];
    for (const url of urls) {
      const context = await browser.newContext();
      views.push(await firstView(await context.newPage(), url));
      await context.close();
    }
    return views;
  } finally {
    await browser.close();
  }
}

async function isBackground(request: Request): Promise<boolean> {
  if (request.serviceWorker() !== null) return true;
  const headers = await request.allHeaders();
  return (headers['sec-purpose'] ?? headers.purpose ?? '').includes('prefetch');
}

/** The browser drops the bodies of prefetches, so those are fetched again. */
async function bodyOf(page: Page, response: Response): Promise<Buffer> {
  try {
    return await response.body();
  } catch {
    return await (await page.request.get(response.url())).body();
  }
}

/** After gzip, or as it is where gzip does not help. */
const size = (body: Buffer): number => Math.min(body.length, gzipSync(body, { level: 9 }).length);

function kindOf(response: Response): (typeof fileKinds)[number] {
  const type = response.headers()['content-type'] ?? '';
  if (type.startsWith('text/html')) return 'html';
  if (type.startsWith('text/css')) return 'css';
  if (type.includes('javascript')) return 'javascript';
  if (type.startsWith('font/')) return 'fonts';
  return type.startsWith('image/') ? 'images' : 'other';
}
