// npm start: installs what is missing, builds the site and serves it at PORT or 3000. On a fresh clone
// only built-in modules exist, so anything that needs a package is imported after the installation.
import '../setup/node.mjs';
import { CommandError, bin, run, runCommand } from '../lib/process.mjs';
import { readPort, requireFreePort } from '../lib/port.mjs';
import { installPackages } from '../setup/packages.mjs';

const command = 'npm start';

await runCommand(async () => {
  const port = readPort(process.env.PORT, command);
  if (port !== 0) await requireFreePort(port, command);
  await installPackages();
  if ((await run(bin('docusaurus'), ['build'])) !== 0) {
    throw new CommandError(
      'The build failed. Correct what the lines above name, then run npm start again.',
    );
  }
  const { serveUntilStopped } = await import('./serve.mjs');
  await serveUntilStopped(port, command);
});
