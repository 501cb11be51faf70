import { findProgram } from '../lib/find-program.mjs';
import { run } from '../lib/run.mjs';

/**
 * Installs Debian packages where this is possible (apt-get is there and the user is root).
 * Returns whether it worked.
 * @param {readonly string[]} packages
 */
export async function aptInstall(packages) {
  if (!findProgram('apt-get') || process.getuid?.() !== 0) return false;
  console.log(`Installing with apt-get: ${packages.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if ((await run('apt-get', install, env)) === 0) return true;
  await run('apt-get', ['update'], env);
  return (await run('apt-get', install, env)) === 0;
}
