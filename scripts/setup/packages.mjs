import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../lib/fail.mjs';
import { run } from '../lib/run.mjs';

/**
 * Names the packages of package-lock.json that node_modules lacks or has in another version.
 * Optional ones (other platforms) may be absent.
 * @param {string} root the project's folder
 * @returns {string[]}
 */
export function missingPackages(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const record = path.join(root, 'node_modules/.package-lock.json');
  const present = existsSync(record) ? packagesOf(record) : {};
  return Object.entries(wanted)
    .filter(([place]) => place !== '')
    .filter(([place, { version, optional }]) =>
      present[place] && existsSync(path.join(root, place))
        ? present[place].version !== version
        : !optional,
    )
    .map(([place]) => place);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string; optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Runs `npm ci` where a package is missing; throws a CommandError where that fails.
 * @param {string} root the project's folder
 */
export async function ensureInstalled(root = process.cwd()) {
  const missing = missingPackages(root);
  if (missing.length === 0) return;
  console.log(`Installing packages (npm ci): ${missing.length} missing or out of date …`);
  const code = await run('npm', ['ci']);
  if (code !== 0) {
    throw new CommandError(
      'Installing failed (npm ci, see above). Check the connection to the npm registry, then run the command again.',
    );
  }
}
