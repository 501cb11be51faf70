import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { freePort } from '../support/http';

/** Runs the command behind `npm run sandbox` with options until it ends, or until `until` is printed; then calls `then` and interrupts it. */
async function runSandbox(args: string[], until?: RegExp, then?: () => Promise<void>) {
  const child = spawn('node_modules/.bin/jiti', ['scripts/commands/sandbox.ts', ...args], {
    detached: true,
  });
  let output = '';
  const seen = new Promise<void>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (until?.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    await Promise.race([seen, ended]);
    await then?.();
  } finally {
    // As Ctrl-C does: the whole group gets the signal.
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  }
  return { code: await ended, output };
}

test('it prints accounts and calls, answers, logs each request and ends cleanly on Ctrl-C', async () => {
  const port = await freePort();
  const { code, output } = await runSandbox(
    ['--port', String(port)],
    /Three calls to try[\s\S]*password/,
    async () => {
      const response = await fetch(`http://localhost:${port}/api/v1/claims/`);
      expect(response.status).toBe(401);
    },
  );
  expect(output).toContain('viewer@acme.example');
  expect(output).toMatch(/GET \/api\/v1\/claims\/ 401 [\d.]+ ms/);
  expect(code).toBe(0);
}, 30_000);

test('a bad option is named with the accepted form; --help lists every option', async () => {
  const bad = await runSandbox(['--limit', 'reads=3']);
  expect(bad.output).toContain('--limit "reads=3": write SCOPE=NUMBER/minute');
  expect(bad.code).toBe(1);
  const help = await runSandbox(['--help']);
  for (const option of ['--port', '--access-lifetime', '--limit', '--rotate-refresh']) {
    expect(help.output).toContain(option);
  }
}, 30_000);
