import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostRules } from '../../src/hosting/host-rules';
import { nginxConfig } from '../../src/hosting/nginx-config';
import { startHosts } from '../support/hosts';
import { send } from '../support/http';
import { writeFiles } from '../support/temporary-folder';

const rules = hostRules('/docs/', ['/'], "default-src 'none'");
const folder = mkdtempSync(path.join(tmpdir(), 'nginx-site-'));
writeFiles(folder, {
  '.hosting/nginx.conf': nginxConfig(rules),
  '.well-known/security.txt': 'Contact: mailto:security@example.com',
  '.well-known/.env': 'SECRET=1',
  'speculation-rules.json': '{}',
  'index.html': 'Home',
  '404.html': 'No page at this address',
});
const hosts = await startHosts(folder, '/docs/');
const url = hosts.find(({ name }) => name === 'nginx')?.url ?? '';
afterAll(async () => {
  for (const { close } of hosts) await close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/docs/.well-known/security.txt', 200],
  ['/docs/.well-known/.env', 404],
  ['/docs/.well-known', 404],
  ['/docs/.hosting/nginx.conf', 404],
])('%s: %i', async (target, status) => {
  expect((await send(url, target)).status).toBe(status);
});

test('a file whose type is set by a rule has that type alone, and all other headers', async () => {
  const { status, rawHeaders } = await send(url, '/docs/speculation-rules.json');
  expect(status).toBe(200);
  const sent = rawHeaders.map((text) => text.toLowerCase());
  expect(sent.filter((text) => text === 'content-type')).toHaveLength(1);
  expect(rawHeaders).toContain('application/speculationrules+json');
  for (const value of Object.values(rules.everywhere)) expect(rawHeaders).toContain(value);
});

test('that type goes with the file', async () => {
  const query = await send(url, '/docs/speculation-rules.json?a=1');
  expect(query.headers['content-type']).toBe('application/speculationrules+json');
  const missing = await send(url, '/docs/speculation-rules.json/');
  expect(missing.status).toBe(404);
  expect(missing.headers['content-type']).toContain('text/html');
});
