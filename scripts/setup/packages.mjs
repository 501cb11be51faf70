// As a program: node scripts/setup/packages.mjs checks Node and installs what is missing.
import './node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError, run, runCommand } from '../lib/process.mjs';

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
    .filter(([folder]) => folder !== '')
    .filter(([folder, { version, optional }]) =>
      present[folder] && existsSync(path.join(root, folder))
        ? present[folder].version !== version
        : !optional,
    )
    .map(([folder]) => folder);
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
export async function installPackages(root = process.cwd()) {
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(() => installPackages());
}
