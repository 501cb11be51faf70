import { CommandError, findProgram, run } from '../lib/process.mjs';

/**
 * Installs Debian packages where it can (apt-get exists and the user is root). Returns whether it worked.
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

/**
 * Installs the programs that are missing, each from the Debian package of its name. Throws a
 * CommandError that names the packages where it cannot.
 * @param {readonly string[]} programs
 */
export async function installTools(programs) {
  const missing = () => programs.filter((program) => !findProgram(program));
  if (missing().length === 0 || ((await aptInstall(missing())) && missing().length === 0)) return;
  const list = missing().join(' ');
  throw new CommandError(`Missing: ${list}. Install it (Debian: sudo apt-get install ${list}).`);
}
