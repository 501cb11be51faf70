import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tests/support/http';
import { buildOnce } from '../shared/build-once';
import type { Part } from '../part';
import { table } from '../shared/table';
import { nginxConfig } from './nginx-config';

/** The page of a code: where the link of an error response leads. */
const target = '/errors/throttled/';
const seconds = 30;

/** The server behind npm start under load, beside nginx with the same folder: rate, errors, memory. */
export const serverPart: Part = {
  name: 'server',
  async run() {
    const { installTools } = await import('../../scripts/setup/tools.mjs');
    await installTools(['wrk', 'nginx']);
    const folder = path.resolve(buildOnce());
    const scratch = mkdtempSync(path.join(tmpdir(), 'bench-nginx-'));
    try {
      const own = await underLoad('the server of npm start', startOwn);
      const nginx = await underLoad(`nginx ${nginxVersion()}, one process`, (port) =>
        startNginx(folder, port, scratch),
      );
      const head = ['', 'requests/s', 'MB/s', 'errors', 'MiB before', 'MiB after'];
      return [
        table(head, [row(own), row(nginx)]),
        `wrk for ${seconds} s on ${target}, 32 connections kept alive, gzip asked for; memory before is taken after a warm-up of 3 s. Errors: answers other than 2xx and 3xx, and broken connections. The server to nginx: ${(own.rate / nginx.rate).toFixed(2)}.`,
      ].join('\n\n');
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

interface Load {
  name: string;
  rate: number;
  bytes: number;
  errors: number;
  before: number;
  after: number;
}

const row = ({ name, rate, bytes, errors, before, after }: Load): string[] => [
  name,
  rate.toFixed(0),
  (bytes / 1e6).toFixed(1),
  String(errors),
  before.toFixed(0),
  after.toFixed(0),
];

async function underLoad(name: string, start: (port: number) => ChildProcess): Promise<Load> {
  const port = await freePort();
  const child = start(port);
  const address = `http://127.0.0.1:${port}${target}`;
  try {
    await answering(address, name);
    wrk(address, 3);
    const before = memoryOf(child);
    const report = wrk(address, seconds);
    const after = memoryOf(child);
    return { name, ...readReport(report), before, after };
  } finally {
    child.kill();
  }
}

const startOwn = (port: number): ChildProcess =>
  spawn(process.execPath, ['scripts/commands/serve.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), BASE_URL: '/' },
  });

function startNginx(folder: string, port: number, scratch: string): ChildProcess {
  const file = path.join(scratch, 'nginx.conf');
  writeFileSync(file, nginxConfig({ folder, port, scratch }));
  return spawn('nginx', ['-e', 'stderr', '-p', scratch, '-c', file, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const wrk = (address: string, duration: number): string =>
  execFileSync('wrk', ['-t1', '-c32', `-d${duration}s`, '-H', 'Accept-Encoding: gzip', address], {
    encoding: 'utf8',
  });

function readReport(report: string): Pick<Load, 'rate' | 'bytes' | 'errors'> {
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(report)?.[1]);
  const read = /requests in [\d.]+\w+, ([\d.]+)([KMG]?)B read/.exec(report);
  const unit = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[read?.[2] ?? ''] ?? NaN;
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? 0);
  const broken = /Socket errors: (.*)/.exec(report)?.[1]?.match(/\d+/g) ?? [];
  const errors = broken.reduce((sum, count) => sum + Number(count), refused);
  return { rate, bytes: (Number(read?.[1]) * unit) / seconds, errors };
}

/** Resident memory in MiB of a process and its children. */
function memoryOf({ pid }: ChildProcess): number {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const kibibytes = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([own, parent]) => own === pid || parent === pid)
    .reduce((sum, [, , rss]) => sum + (rss ?? 0), 0);
  return kibibytes / 1024;
}

async function answering(address: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const status = await fetch(address).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (status !== 0) throw new Error(`${name} answers ${status} at ${address}`);
    await sleep(100);
  }
  throw new Error(`${name} does not answer at ${address}`);
}

function nginxVersion(): string {
  const { stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return /nginx\/([\d.]+)/.exec(stderr)?.[1] ?? '';
}
