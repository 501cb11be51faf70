// npm run dev: installs what is missing and runs Docusaurus' hot-reload server at PORT or 3000.
import '../setup/node.mjs';
import { bin, run, runCommand } from '../lib/process.mjs';
import { readPort, requireFreePort } from '../lib/port.mjs';
import { installPackages } from '../setup/packages.mjs';

const command = 'npm run dev';

await runCommand(async () => {
  const port = readPort(process.env.PORT, command);
  await requireFreePort(port, command);
  await installPackages();
  const args = ['start', '--no-open', '--port', String(port), ...process.argv.slice(2)];
  process.exitCode = await run(bin('docusaurus'), args);
});
