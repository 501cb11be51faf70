/** A problem the reader of the terminal can mend; its message is one line that says how. */
export class CommandError extends Error {
  name = 'CommandError';
}

/**
 * Runs a command's main function; a CommandError is shown as its one line, and the process ends with 1.
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
