// npm run sandbox: serves a sandbox of the API on this machine. See: npm run sandbox -- --help
import { accounts, ingestionToken, sandboxPassword } from '../../src/sandbox/auth/accounts';
import { createSandbox } from '../../src/sandbox/create-sandbox';
import { helpText, OptionError, parseOptions } from '../../src/sandbox/cli/parse-options';
import { serveSandbox } from '../../src/sandbox/cli/serve-sandbox';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    console.log(helpText);
    return;
  }
  const sandbox = createSandbox(options.sandbox);
  const { url, close } = await serveSandbox(sandbox.fetch, options.port, console.log);
  const list = accounts.map(
    ({ username, role, customer, active }) =>
      `  ${username.padEnd(24)}${role}${customer === null ? '' : `, customer ${customer}`}${active ? '' : ', inactive'}`,
  );
  console.log(`The sandbox answers at ${url} (Ctrl-C stops it).

Accounts, password ${sandboxPassword}:
${list.join('\n')}
Ingestion token: ${ingestionToken}

Three calls to try:
  curl -i ${url}/api/v1/health/
  curl -i ${url}/api/v1/claims/
  curl -s ${url}/api/v1/auth/token/ -H 'Content-Type: application/json' -d '{"username":"viewer@acme.example","password":"${sandboxPassword}"}'
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}

/** One line that says what to do; an unexpected error keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof OptionError) return error.message;
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return busy ? 'The port is taken. Choose another one: npm run sandbox -- --port 8001' : error;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
