import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let site: Awaited<ReturnType<typeof serve>>;
const parent = mkdtempSync(path.join(tmpdir(), 'serve-'));
const folder = path.join(parent, 'build');

beforeAll(async () => {
  mkdirSync(path.join(folder, 'errors/throttled'), { recursive: true });
  mkdirSync(path.join(folder, '.git'));
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  for (const [file, text] of Object.entries({
    'index.html': 'home',
    '404.html': 'not here',
    'errors/throttled/index.html': 'page',
    'errors.json': '{}',
    '.git/config': 'secret',
    '.env': 'secret',
  })) {
    writeFileSync(path.join(folder, file), text);
  }
  site = await serve({ folder });
});
afterAll(() => site.close());

/** Sends the path as it is, which fetch would tidy. */
function get(target: string, method = 'GET', address = site.address) {
  return new Promise<{ status?: number; location?: string; type?: string; body: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(address);
      const call = request({ hostname, port, path: target, method, agent: false }, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (body += part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            location: answer.headers.location,
            type: answer.headers['content-type'],
            body,
          }),
        );
      });
      call.on('error', reject);
      call.end();
    },
  );
}

test('pages and files answer, a folder without its slash leads to the one with it', async () => {
  expect(await get('/')).toMatchObject({ status: 200, body: 'home' });
  expect(await get('/errors/throttled/?a=1')).toMatchObject({ status: 200, body: 'page' });
  expect(await get('/errors.json')).toMatchObject({ status: 200, type: 'application/json' });
  expect(await get('/errors/throttled?a=1')).toMatchObject({
    status: 301,
    location: '/errors/throttled/?a=1',
  });
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('an unknown path gets the 404 page', async () => {
  expect(await get('/errors/nothing/')).toMatchObject({
    status: 404,
    type: 'text/html; charset=utf-8',
    body: 'not here',
  });
});

test.each([
  '/%zz',
  '/%',
  '/%c3%28',
  '/..',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '//host/x',
  '/%00',
])('the malformed address %s is refused', async (target) => {
  expect((await get(target)).status).toBe(400);
});

test.each([
  '/.env',
  '/.git/config',
  '/errors/%2Egit',
  '/..%5csecret.txt',
  '/errors/..%2f..%2f..%2fsecret.txt',
])('%s leads to nothing outside or hidden', async (target) => {
  const { status, body } = await get(target);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain('secret');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await get('/', method)).status).toBe(405);
});

test('a site built for a path is served at that path', async () => {
  const based = await serve({ folder, base: '/docs/' });
  expect(based.address).toMatch(/\/docs\/$/);
  expect(await get('/docs/', 'GET', based.address)).toMatchObject({ status: 200, body: 'home' });
  expect(await get('/', 'GET', based.address)).toMatchObject({ status: 301, location: '/docs/' });
  expect(await get('/docs/errors/throttled', 'GET', based.address)).toMatchObject({
    location: '/docs/errors/throttled/',
  });
  expect(await get('/errors/throttled/', 'GET', based.address)).toMatchObject({ status: 404 });
  await based.close();
});

test('a missing build and a busy port are named with what to do', async () => {
  await expect(serve({ folder: path.join(parent, 'none') })).rejects.toThrow('npm run build');
  const port = Number(new URL(site.address).port);
  await expect(serve({ folder, port })).rejects.toThrow(
    `Port ${port} is busy. Use another one: PORT=${port + 1} npm start`,
  );
});
