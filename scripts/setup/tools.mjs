import { aptInstall } from './apt-install.mjs';
import { CommandError } from '../lib/fail.mjs';
import { findProgram } from '../lib/find-program.mjs';

/**
 * Sees to it that programs are there: by apt-get where that is possible, else throws a CommandError
 * that names each package and the command. A program's Debian package has its name.
 * @param {readonly string[]} programs
 */
export async function ensureTools(programs) {
  const missing = () => programs.filter((program) => !findProgram(program));
  if (missing().length === 0 || ((await aptInstall(missing())) && missing().length === 0)) return;
  const list = missing().join(' ');
  throw new CommandError(`Missing: ${list}. Install it (Debian: sudo apt-get install ${list}).`);
}
