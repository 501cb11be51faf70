import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { SiteFacts } from './built-site';

/** The reference clients, from the project's root. docs/CLIENTS.md embeds the same files. */
const clients = [
  'clients/python/upstream_client.py',
  'clients/javascript/upstream-client.mjs',
  'clients/browser/upstream-browser-client.mjs',
];

/** Step: makes the reference clients downloadable, as /clients/<name>. */
export async function clientFiles({ folder }: SiteFacts): Promise<void> {
  const target = path.join(folder, 'clients');
  await mkdir(target, { recursive: true });
  for (const file of clients) await copyFile(file, path.join(target, path.basename(file)));
}
