import { bin } from './bin.mjs';
import { runCommand } from './fail.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { readPort, requireFreePort } from './port.mjs';
import { run } from './run.mjs';

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
