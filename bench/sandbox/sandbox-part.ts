import { execFileSync, spawn } from 'node:child_process';
import { createSandbox } from '../../src/sandbox/create-sandbox';
import type { Part } from '../part';
import { table } from '../shared/table';

/** How many requests a second the sandbox answers, beside a bare Hono, and whether its memory stays bounded. */
export const sandboxPart: Part = {
  name: 'sandbox',
  async run() {
    const { installTools } = await import('../../scripts/setup/tools.mjs');
    await installTools(['wrk']);
    return `${await throughput()}\n\n${await memory()}`;
  },
};

/** Requests per second over 32 kept-alive connections; throws where an answer was not 200. One second to warm up, then five. */
async function measure(target: 'bare' | 'sandbox', path: string): Promise<number> {
  const child = spawn('node_modules/.bin/jiti', ['bench/sandbox/serve-target.ts', target], {
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
        { encoding: 'utf8' },
      );
    wrk(1);
    const report = wrk(5);
    if (/Non-2xx|Socket errors/.test(report)) throw new Error(report);
    return Number(/Requests\/sec:\s*([\d.]+)/.exec(report)?.[1]);
  } finally {
    child.kill();
  }
}

async function throughput(): Promise<string> {
  const hello = await measure('bare', '/hello');
  const bytes = await measure('bare', '/bytes');
  const claims = await measure('sandbox', '/api/v1/claims/');
  const rows = [
    ['bare Hono, "hello"', hello],
    ['bare Hono, as many bytes as the claims', bytes],
    ['GET /api/v1/claims/, 50 rows', claims],
  ] as const;
  return [
    table(
      ['32 connections kept alive, every answer 200', 'requests/s'],
      rows.map(([name, rate]) => [name, String(Math.round(rate))]),
    ),
    `Claims to "hello" ${(claims / hello).toFixed(2)} (aim 0.5), to the same bytes ${(claims / bytes).toFixed(2)}.`,
  ].join('\n\n');
}

/** Calls the sandbox a million times from 100,000 addresses, in this process, and reads the heap on the way. */
async function memory(): Promise<string> {
  const sandbox = createSandbox();
  const rows: string[][] = [];
  for (let i = 0; i <= 1_000_000; i++) {
    if (i % 200_000 === 0) {
      globalThis.gc?.();
      const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
      rows.push([String(i), String(heap), String(sandbox.throttle.size)]);
    }
    await sandbox.fetch(new Request('http://localhost/api/v1/health/'), `address ${i % 100_000}`);
  }
  return table(['requests, from 100,000 addresses', 'MiB of heap', 'windows'], rows);
}
