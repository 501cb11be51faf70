import { bin } from './bin.mjs';
import { ensureInstalled } from '../setup/packages.mjs';
import { runCommand } from './fail.mjs';
import { run } from './run.mjs';

/** Installs what is missing and runs the TypeScript file of the command line with its arguments; an interrupt is the file's to handle. */
export function startTypescript() {
  return runCommand(async () => {
    await ensureInstalled();
    const ignore = () => {};
    process.on('SIGINT', ignore).on('SIGTERM', ignore);
    process.exitCode = await run(bin('jiti'), process.argv.slice(2));
  });
}
