import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { watchPage } from '../../support/quiet-page';
import { Deployment } from './deployment';

export { expect };

/** Playwright's test, with a deployment of its own and the service worker at work. The page must stay quiet. */
export const test = base.extend<{ site: Deployment }>({
  serviceWorkers: 'allow',
  site: async ({ page }, use) => {
    const site = await Deployment.start();
    // What the browser itself reports of a network that is gone or a host that fails.
    const problems = watchPage(page, site.origin, (message) =>
      /^Failed to load/.test(message.text()),
    );
    await use(site);
    // The page first: it may be fetching the worker, and would report that the server is gone.
    await page.close();
    await site.end();
    expect(problems).toEqual([]);
  },
});

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
