import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostRules } from '../../src/hosting/host-rules';
import { nginxConfig } from '../../src/hosting/nginx-config';
import { send } from '../support/send';
import { startHosts } from '../support/hosts';

const rules = hostRules('/docs/', ['/'], "default-src 'none'");
const folder = mkdtempSync(path.join(tmpdir(), 'nginx-site-'));
for (const [file, text] of Object.entries({
  '.hosting/nginx.conf': nginxConfig(rules),
  '.well-known/security.txt': 'Contact: mailto:security@example.com',
  '.well-known/.env': 'SECRET=1',
  'speculation-rules.json': '{}',
  'index.html': 'Home',
  '404.html': 'No page at this address',
})) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
const hosts = await startHosts(folder, '/docs/');
const address = hosts.find(({ name }) => name === 'nginx')?.address ?? '';
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
  expect((await send(address, target)).status).toBe(status);
});

test('a file whose type a rule names has that one alone, and all other headers', async () => {
  const { status, rawHeaders } = await send(address, '/docs/speculation-rules.json');
  expect(status).toBe(200);
  const sent = rawHeaders.map((text) => text.toLowerCase());
  expect(sent.filter((text) => text === 'content-type')).toHaveLength(1);
  expect(rawHeaders).toContain('application/speculationrules+json');
  for (const value of Object.values(rules.everywhere)) expect(rawHeaders).toContain(value);
});

test('that type goes with the file', async () => {
  const query = await send(address, '/docs/speculation-rules.json?a=1');
  expect(query.headers['content-type']).toBe('application/speculationrules+json');
  const missing = await send(address, '/docs/speculation-rules.json/');
  expect(missing.status).toBe(404);
  expect(missing.headers['content-type']).toContain('text/html');
});
