import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from './process.mjs';

/** Where the tests build the site: build/ may be being served. */
export const testBuild = 'test-results/build';

/** Environment variables that change what is built or where it is served. */
export const buildSettings = [
  'SITE_URL',
  'BASE_URL',
  'CSP_META',
  'HSTS_SUBDOMAINS',
  'OFFLINE',
  'HOST',
  'PORT',
];

/**
 * Throws a CommandError that names the command to run where a folder has no built site.
 * @param {string} folder
 */
export function requireBuild(folder) {
  if (existsSync(path.join(folder, 'index.html'))) return;
  const command = folder === testBuild ? 'npm run test:build' : 'npm run build';
  throw new CommandError(`There is no built site in ${folder}/. Build it: ${command}`);
}
