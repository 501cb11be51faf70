import { bin } from '../lib/bin.mjs';
import { ensureInstalled } from '../setup/packages.mjs';
import { runCommand } from '../lib/fail.mjs';
import { run } from '../lib/run.mjs';

/** Installs what is missing and builds the site into build/. */
export function buildSite() {
  return runCommand(async () => {
    await ensureInstalled();
    process.exitCode = await run(bin('docusaurus'), ['build', ...process.argv.slice(2)]);
  });
}
