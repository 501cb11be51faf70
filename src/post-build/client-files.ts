import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { SiteFacts } from './built-site';

/** Files to download, from the project's root, by the site's folder. docs/CLIENTS.md embeds the same clients. */
const files = {
  clients: [
    'clients/python/upstream_client.py',
    'clients/javascript/upstream-client.mjs',
    'clients/browser/upstream-browser-client.mjs',
  ],
  integrations: ['integrations/django/upstream_docs_links.py'],
};

/** Step: makes the reference clients and the integrations downloadable, as /clients/<name> and /integrations/<name>. */
export async function clientFiles({ folder }: SiteFacts): Promise<void> {
  for (const [name, sources] of Object.entries(files)) {
    const target = path.join(folder, name);
    await mkdir(target, { recursive: true });
    for (const file of sources) await copyFile(file, path.join(target, path.basename(file)));
  }
}
