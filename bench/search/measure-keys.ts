import type { Page } from '@playwright/test';
import { browserPath, launchBrowser } from '../../scripts/setup/browser.mjs';
import { indexPath } from '../../src/search/engine/index/index-format';
import { serveGzip } from '../shared/serve-gzip';

/** What is typed, letter by letter. */
const queries = [
  'throttled',
  'token expired',
  'wait_seconds',
  '429',
  'works in postman',
  'refresh tokne',
];
/** How often all of them are typed: with fewer keys, the slowest one would decide. */
const rounds = 4;
const slowdown = 4;

/** Milliseconds from opening search to its first results, and from a key to the painted results. */
export interface KeyTimes {
  loaded: number;
  p50: number;
  p95: number;
}

/** Types into search of the built site in Chromium, slowed down, with `index` in place of the built one. */
export async function measureKeys(folder: string, index: string): Promise<KeyTimes> {
  const site = await serveGzip(folder);
  const browser = await launchBrowser(await browserPath());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.route(`**${indexPath}`, (route) =>
      route.fulfill({ contentType: 'application/json', body: index }),
    );
    await page.goto(`${site.origin}/errors/throttled/`, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const loaded = await openSearch(page);
    await page.evaluate(watchKeys);
    for (const query of Array.from({ length: rounds }, () => queries).flat()) {
      for (const letter of query) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        await page.waitForTimeout(30);
      }
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Backspace');
    }
    const times = await page.evaluate(() => (window as unknown as KeyWindow).keyTimes);
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
    return { loaded, p50: at(0.5), p95: at(0.95) };
  } finally {
    await browser.close();
    site.close();
  }
}

interface KeyWindow {
  keyTimes: number[];
}

async function openSearch(page: Page): Promise<number> {
  const started = performance.now();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('404');
  await page.getByRole('option').first().waitFor();
  const loaded = performance.now() - started;
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  return loaded;
}

/** Runs in the page: for each letter the time until the frame after it is painted. */
function watchKeys(): void {
  const times: number[] = [];
  (window as unknown as KeyWindow).keyTimes = times;
  document.addEventListener('beforeinput', (event) => {
    if (event.inputType !== 'insertText') return;
    const pressed = event.timeStamp;
    requestAnimationFrame(() => {
      // A message arrives after the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - pressed);
      port2.postMessage(null);
    });
  });
}
