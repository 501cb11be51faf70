import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from './fail.mjs';
import { testBuild } from './test-build.mjs';

/**
 * Throws a CommandError that names the command to run where a folder has no built site.
 * @param {string} folder
 */
export function requireBuild(folder) {
  if (existsSync(path.join(folder, 'index.html'))) return;
  const command = folder === testBuild ? 'npm run test:build' : 'npm run build';
  throw new CommandError(`There is no built site in ${folder}/. Build it: ${command}`);
}
