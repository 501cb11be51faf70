import { expect, type Page, type Request } from '@playwright/test';

/** The files of all islands, of search and of the framework; and the script of every page. */
export const scriptFiles = '**/assets/js/*.js';

export interface Held {
  /** Lets the files come, now and from now on. */
  letThrough: () => void;
  /** Waits until every file that was asked for has come and the page has had time to use it. */
  haveCome: () => Promise<void>;
}

/** Keeps files from coming until they are let through. */
export async function hold(page: Page, files: string): Promise<Held> {
  const asked: Request[] = [];
  let letThrough = (): void => undefined;
  const free = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(files, async (route) => {
    asked.push(route.request());
    await free;
    await route.continue();
  });
  async function haveCome(): Promise<void> {
    await expect.poll(() => asked.length, `requests for ${files}`).toBeGreaterThan(0);
    for (let known = 0; known < asked.length;) {
      known = asked.length;
      await Promise.all(asked.map(async (one) => (await one.response())?.finished()));
      await nextFrames(page);
    }
  }
  return { letThrough, haveCome };
}

/** Waits until the page has been drawn twice. */
const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
