import { bin } from './bin.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runCommand } from './fail.mjs';
import { run } from './run.mjs';

/** Installs what is missing and builds the site into build/. */
export function buildSite() {
  return runCommand(async () => {
    await ensureInstalled();
    process.exitCode = await run(bin('docusaurus'), ['build', ...process.argv.slice(2)]);
  });
}
