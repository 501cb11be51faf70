import { existsSync } from 'node:fs';
import { aptInstall } from './apt-install.mjs';
import { bin } from '../lib/bin.mjs';
import { CommandError } from '../lib/fail.mjs';
import { findProgram } from '../lib/find-program.mjs';
import { run } from '../lib/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** What Chromium is started with: no sandbox as root, where it cannot have one, and no traffic of its own. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

/**
 * The path of a Chromium or Chrome: CHROME_PATH, an installed one, else Debian's package, else
 * Playwright's download. Throws a CommandError that names package and command where all fail.
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
  const installed = findProgram(...names) ?? (await downloaded());
  if (installed) return installed;
  if (await aptInstall(['chromium'])) {
    const added = findProgram(...names);
    if (added) return added;
  }
  await run(bin('playwright'), ['install', 'chromium']);
  const own = await downloaded();
  if (own) return own;
  throw new CommandError(
    'Chromium is missing. Install the package chromium (Debian: sudo apt-get install chromium), or set CHROME_PATH.',
  );
}

/**
 * The path of the browser that tests drive: Debian's Chromium without a window, which has the same
 * engine and takes half the time, else `browserPath()`.
 * @returns {Promise<string>}
 */
export async function testBrowserPath() {
  const shell = 'chromium-headless-shell';
  if (process.env.CHROME_PATH) return browserPath();
  if (!findProgram(shell)) await aptInstall([shell]);
  return findProgram(shell) ?? browserPath();
}

async function downloaded() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}
