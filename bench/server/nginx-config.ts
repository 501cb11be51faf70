import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nginxPort, nginxRoot } from '../../src/hosting/nginx-config';

/** Where a bench's nginx works. */
export interface NginxPlace {
  /** The absolute folder of the built site. */
  folder: string;
  port: number;
  /** An absolute folder for nginx's own files. */
  scratch: string;
}

/** The nginx configuration that the build wrote, for this place and one process: the site's server is one too. Throws where a setting to replace is not there. */
export function nginxConfig({ folder, port, scratch }: NginxPlace): string {
  // As root it would run its workers as a user who may not read the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const settings = [
    [`listen ${nginxPort};`, `listen 127.0.0.1:${port};`],
    [`root ${nginxRoot};`, `root ${folder};`],
    ['/tmp/nginx', path.join(scratch, 'nginx')],
    ['worker_processes auto;', `worker_processes 1;\n${user}`],
  ] as const;
  let config = readFileSync(path.join(folder, '.hosting/nginx.conf'), 'utf8');
  for (const [from, to] of settings) {
    if (!config.includes(from)) throw new Error(`nginx.conf has no "${from}": correct the bench`);
    config = config.replaceAll(from, to);
  }
  return config;
}
