import { existsSync } from 'node:fs';
import { CommandError, bin, findProgram, run } from '../lib/process.mjs';
import { aptInstall } from './tools.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Arguments for Chromium: no sandbox as root, who cannot have one, and no traffic of its own. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

/**
 * The path of a Chromium or Chrome: CHROME_PATH, an installed one, else it installs Debian's package,
 * else Playwright's download. Throws a CommandError that names package and command where all fail.
 * @returns {Promise<string>}
 */
export async function browserPath() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new CommandError(
      `CHROME_PATH is "${chosen}", but there is no such file. Correct it or unset it.`,
    );
  }
  const installed = findProgram(...names) ?? (await downloadedBrowser());
  if (installed) return installed;
  if (await aptInstall(['chromium'])) {
    const added = findProgram(...names);
    if (added) return added;
  }
  console.log('Installing Playwright’s Chromium …');
  await run(bin('playwright'), ['install', 'chromium']);
  const downloaded = await downloadedBrowser();
  if (downloaded) return downloaded;
  throw new CommandError(
    'Chromium is missing. Install the package chromium (Debian: sudo apt-get install chromium), or set CHROME_PATH.',
  );
}

/**
 * The path of the browser for tests: Debian's headless Chromium, the same engine in half the time,
 * else `browserPath()`.
 * @returns {Promise<string>}
 */
export async function testBrowserPath() {
  const shell = 'chromium-headless-shell';
  if (process.env.CHROME_PATH) return browserPath();
  if (!findProgram(shell)) await aptInstall([shell]);
  return findProgram(shell) ?? browserPath();
}

/**
 * Starts a browser with our arguments.
 * @param {string} [executablePath] the tests' browser by default
 * @returns {Promise<import('@playwright/test').Browser>}
 */
export async function launchBrowser(executablePath) {
  const { chromium } = await import('@playwright/test');
  return chromium.launch({
    executablePath: executablePath ?? (await testBrowserPath()),
    args: browserArgs,
  });
}

async function downloadedBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}
