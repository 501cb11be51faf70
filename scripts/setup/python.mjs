import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError, findProgram, run } from '../lib/process.mjs';
import { aptInstall } from './tools.mjs';

/** Debian's python3, the one that finds Debian's packages. */
const systemPython = '/usr/bin/python3';

/**
 * The path of a python3 that imports `requests`: SAMPLES_PYTHON, the one on PATH, the system's, else
 * it installs Debian's python3-requests, or a virtual environment in `folder`. Throws a CommandError
 * that names the package where all fail.
 * @param {string} [folder]
 * @returns {Promise<string>}
 */
export async function pythonPath(folder = 'node_modules/.cache/samples-python') {
  const chosen = process.env.SAMPLES_PYTHON;
  if (chosen) {
    if (hasRequests(chosen)) return chosen;
    throw new CommandError(
      `SAMPLES_PYTHON is "${chosen}", which does not import requests. Correct it or unset it.`,
    );
  }
  const inFolder = path.resolve(folder, 'bin/python3');
  const present = [findProgram('python3'), systemPython, inFolder].find(hasRequests);
  if (present) return present;
  if ((await aptInstall(['python3-requests'])) && hasRequests(systemPython)) return systemPython;
  const base = findProgram('python3');
  console.log(`Installing requests into ${folder} …`);
  if (base && (await run(base, ['-m', 'venv', path.resolve(folder)])) === 0) {
    await run(inFolder, ['-m', 'pip', 'install', '--quiet', 'requests']);
    if (hasRequests(inFolder)) return inFolder;
  }
  throw new CommandError(
    'python3 has no module requests. Install the package python3-requests (Debian: sudo apt-get install python3-requests), or set SAMPLES_PYTHON.',
  );
}

/** @param {string | null} python */
function hasRequests(python) {
  if (python === null || (path.isAbsolute(python) && !existsSync(python))) return false;
  return spawnSync(python, ['-c', 'import requests'], { timeout: 30_000 }).status === 0;
}
