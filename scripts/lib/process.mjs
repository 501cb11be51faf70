import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** A problem whose message, one line, tells the user of the terminal how to fix it. */
export class CommandError extends Error {
  name = 'CommandError';
}

/**
 * Runs a command's main function. A CommandError is printed as its one line, and the process exits with 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Runs a program with its output shown and returns its exit code; 127 where it is missing.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<number>}
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * The path of a program that an installed package brings, e.g. `docusaurus`.
 * @param {string} name
 */
export const bin = (name) => path.resolve('node_modules/.bin', name);

/**
 * The full path of the first of these programs found on PATH, or null.
 * @param {...string} names
 * @returns {string | null}
 */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder || '.', name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}
