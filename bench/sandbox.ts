// npm run bench: how many requests a second the sandbox answers, beside a bare Hono, and whether its memory stays bounded.
import { execFileSync, spawn } from 'node:child_process';
import { createSandbox } from '../src/sandbox/create-sandbox';

/** Requests per second over 32 kept-alive connections; throws where an answer was not 200. One second to warm up, then five. */
async function measure(target: 'bare' | 'sandbox', path: string): Promise<number> {
  const child = spawn('node_modules/.bin/jiti', ['bench/serve-target.ts', target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const line = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
    const { url, token } = JSON.parse(line.toString()) as { url: string; token: string };
    const address = url.replace('localhost', '127.0.0.1') + path;
    const wrk = (seconds: number): string =>
      execFileSync(
        'wrk',
        ['-t1', '-c32', `-d${seconds}s`, '-H', `Authorization: Bearer ${token}`, address],
        {
          encoding: 'utf8',
        },
      );
    wrk(1);
    const report = wrk(5);
    if (/Non-2xx|Socket errors/.test(report)) throw new Error(report);
    return Number(/Requests\/sec:\s*([\d.]+)/.exec(report)?.[1]);
  } finally {
    child.kill();
  }
}

async function throughput(): Promise<void> {
  const hello = await measure('bare', '/hello');
  const bytes = await measure('bare', '/bytes');
  const claims = await measure('sandbox', '/api/v1/claims/');
  console.log('requests per second, 32 connections kept alive, every answer 200');
  console.log(`  bare Hono, "hello"                     ${Math.round(hello)}`);
  console.log(`  bare Hono, as many bytes as the claims ${Math.round(bytes)}`);
  console.log(`  GET /api/v1/claims/, 50 rows           ${Math.round(claims)}`);
  console.log(
    `  claims to "hello" ${(claims / hello).toFixed(2)} (aim 0.5), to the same bytes ${(claims / bytes).toFixed(2)}`,
  );
}

/** Calls the sandbox a million times from 100,000 addresses, in this process, and prints the heap on the way. */
async function memory(): Promise<void> {
  const sandbox = createSandbox();
  console.log('memory over a million requests from 100,000 addresses');
  for (let i = 0; i <= 1_000_000; i++) {
    if (i % 200_000 === 0) {
      globalThis.gc?.();
      const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
      console.log(`  after ${i}: ${heap} MiB of heap, ${sandbox.throttle.size} windows`);
    }
    await sandbox.fetch(new Request('http://localhost/api/v1/health/'), `address ${i % 100_000}`);
  }
}

async function main(): Promise<void> {
  const { ensureTools } = await import('../scripts/ensure-tools.mjs');
  await ensureTools(['wrk']);
  await throughput();
  await memory();
}

void main();
