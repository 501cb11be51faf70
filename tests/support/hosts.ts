import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/commands/serve.mjs';
import { findProgram } from '../../scripts/lib/process.mjs';
import { nginxPort, nginxRoot } from '../../src/hosting/nginx-config';
import { freePort, isListening } from './http';

/** A server of a built site. */
export interface Host {
  name: 'npm start' | 'nginx';
  /** With the site's base, e.g. `http://localhost:4000/docs/`. */
  url: string;
  close: () => Promise<void>;
}

/** Starts the server behind `npm start`, and nginx with the configuration the build wrote, on a copy of a folder. */
export async function startHosts(build: string, base = '/'): Promise<Host[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const site = path.join(folder, 'root', base);
  cpSync(build, site, { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'out of reach');
  const own = await serve({ folder: site, base });
  const nginx = await startNginx(folder, site);
  const close = async (): Promise<void> => {
    await nginx.close();
    rmSync(folder, { recursive: true });
  };
  return [
    { name: 'npm start', ...own },
    { name: 'nginx', url: nginx.origin + base, close },
  ];
}

async function startNginx(folder: string, site: string) {
  const program = findProgram('nginx');
  if (!program) throw new Error('nginx is missing. Run: npm run test:hosting');
  const port = await freePort();
  const config = readFileSync(path.join(site, '.hosting/nginx.conf'), 'utf8')
    .replace(`listen ${nginxPort};`, `listen 127.0.0.1:${port};`)
    .replace(`root ${nginxRoot};`, `root ${path.join(folder, 'root')};`)
    .replaceAll('/tmp/nginx', path.join(folder, 'nginx'))
    // Started by root, its workers would run as a user who may not read the folder.
    .replace('worker_processes auto;', process.getuid?.() === 0 ? 'user root;' : '');
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, config);
  const child = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  for (let tries = 0; !(await isListening(port)); tries += 1) {
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx did not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
