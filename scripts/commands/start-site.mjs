import { bin } from '../lib/bin.mjs';
import { CommandError, runCommand } from '../lib/fail.mjs';
import { ensureInstalled } from '../setup/packages.mjs';
import { readPort, requireFreePort } from '../lib/port.mjs';
import { run } from '../lib/run.mjs';

const command = 'npm start';

/** Installs, builds and serves the site at PORT or 3000, and prints the address when it is ready. */
export function startSite() {
  return runCommand(async () => {
    const port = readPort(process.env.PORT, command);
    if (port !== 0) await requireFreePort(port, command);
    await ensureInstalled();
    if ((await run(bin('docusaurus'), ['build'])) !== 0) {
      throw new CommandError(
        'The build failed. Correct what the lines above name, then run npm start again.',
      );
    }
    const { serveUntilStopped } = await import('./serve.mjs');
    await serveUntilStopped(port, command);
  });
}
