import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../scripts/lib/find-program.mjs';
import { serve } from '../../scripts/commands/serve.mjs';
import { nginxPort, nginxRoot } from '../../src/hosting/nginx-config';
import { freePort } from './free-port';

/** A server of a built site. */
export interface Host {
  name: 'npm start' | 'nginx';
  /** With the site's base, e.g. `http://localhost:4000/docs/`. */
  address: string;
  close: () => Promise<void>;
}

/** The server behind `npm start` and real nginx with the configuration the build wrote, for the same copy of a folder. */
export async function startHosts(folder: string, base = '/'): Promise<Host[]> {
  const place = mkdtempSync(path.join(tmpdir(), 'site-'));
  const site = path.join(place, 'root', base);
  cpSync(folder, site, { recursive: true });
  writeFileSync(path.join(place, 'secret.txt'), 'out of reach');
  const own = await serve({ folder: site, base });
  const nginx = await startNginx(place, site);
  const close = async (): Promise<void> => {
    await nginx.close();
    rmSync(place, { recursive: true });
  };
  return [
    { name: 'npm start', ...own },
    { name: 'nginx', address: nginx.address + base, close },
  ];
}

async function startNginx(place: string, site: string): Promise<Omit<Host, 'name'>> {
  const program = findProgram('nginx');
  if (!program)
    throw new Error('There is no nginx. Install it (Debian: sudo apt-get install nginx).');
  const port = await freePort();
  const config = readFileSync(path.join(site, '.hosting/nginx.conf'), 'utf8')
    .replace(`listen ${nginxPort};`, `listen 127.0.0.1:${port};`)
    .replace(`root ${nginxRoot};`, `root ${path.join(place, 'root')};`)
    .replaceAll('/tmp/nginx', path.join(place, 'nginx'))
    // As root it would run its workers as a user who may not read the folder.
    .replace('worker_processes auto;', process.getuid?.() === 0 ? 'user root;' : '');
  const file = path.join(place, 'nginx.conf');
  writeFileSync(file, config);
  const child = spawn(program, ['-p', place, '-c', file, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  for (let tries = 0; !(await isListening(port)); tries += 1) {
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address: `http://localhost:${port}`,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
