import { expect, type Page, type Request } from '@playwright/test';

/** The scripts of all islands, of search, of the framework, and of every page. */
export const scriptFiles = '**/assets/js/*.js';

export interface Held {
  /** Lets these and later requests through. */
  release: () => void;
  /** Waits until every requested file has arrived and the page has had time to use it. */
  arrived: () => Promise<void>;
}

/** Holds requests for files back until they are released. */
export async function hold(page: Page, files: string): Promise<Held> {
  const requests: Request[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    requests.push(route.request());
    await released;
    await route.continue();
  });
  async function arrived(): Promise<void> {
    await expect.poll(() => requests.length, `requests for ${files}`).toBeGreaterThan(0);
    for (let known = 0; known < requests.length;) {
      known = requests.length;
      await Promise.all(requests.map(async (one) => (await one.response())?.finished()));
      await nextFrames(page);
    }
  }
  return { release, arrived };
}

/** Waits until the page has been drawn twice. */
const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
