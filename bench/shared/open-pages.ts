import { browserPath, launchBrowser } from '../../scripts/setup/browser.mjs';
import { firstView, type FirstView } from './first-view';

/** The first view of each address, each in a context of its own, so that nothing is cached. */
export async function openPages(urls: readonly string[]): Promise<FirstView[]> {
  const browser = await launchBrowser(await browserPath());
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
