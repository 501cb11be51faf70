import { defineConfig } from '@playwright/test';
import { browserArgs } from './scripts/setup/browser.mjs';

const baseURL = process.env.TEST_SITE_URL;
if (!baseURL) {
  throw new Error('No TEST_SITE_URL. Let the suite serve the site: npm run test:browser -- home');
}

/** Runs against the tests' build, which `npm run test:browser` serves. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    baseURL,
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: browserArgs,
    },
    actionTimeout: 8_000,
    // Nothing fades during a check; navigation.spec.ts asks for motion.
    contextOptions: { reducedMotion: 'reduce' },
    // A cache must not leak from one test into the next; offline.spec.ts allows them.
    serviceWorkers: 'block',
    // Snapshots of the guide, with its thousands of elements, take longer than the tests. `-- --trace on` records them.
    trace: 'off',
  },
});
