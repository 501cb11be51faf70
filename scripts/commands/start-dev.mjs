import { bin } from '../lib/bin.mjs';
import { runCommand } from '../lib/fail.mjs';
import { ensureInstalled } from '../setup/packages.mjs';
import { readPort, requireFreePort } from '../lib/port.mjs';
import { run } from '../lib/run.mjs';

const command = 'npm run dev';

/** Installs what is missing and runs Docusaurus' hot-reload server at PORT or 3000. */
export function startDev() {
  return runCommand(async () => {
    const port = readPort(process.env.PORT, command);
    await requireFreePort(port, command);
    await ensureInstalled();
    process.exitCode = await run(bin('docusaurus'), [
      'start',
      '--no-open',
      '--port',
      String(port),
      ...process.argv.slice(2),
    ]);
  });
}
