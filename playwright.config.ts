import { defineConfig } from '@playwright/test';
import { browserArgs } from './scripts/setup/browser.mjs';

const baseURL = process.env.SITE_ADDRESS;
if (!baseURL) {
  throw new Error('No SITE_ADDRESS. Let the suite serve the site: npm run test:browser -- home');
}

/** Drives the tests' build, which `npm run test:browser` serves. */
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
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: browserArgs,
    },
    actionTimeout: 8_000,
    // Nothing fades while it is looked at; navigation.spec.ts asks for motion.
    contextOptions: { reducedMotion: 'reduce' },
    // What is kept from one test must not answer in the next; offline.spec.ts allows them.
    serviceWorkers: 'block',
    // Snapshots of the guide, with its thousands of elements, take longer than the tests. `-- --trace on` records them.
    trace: 'off',
  },
});
