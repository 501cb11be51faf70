import { readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { serve } from '../../scripts/commands/serve.mjs';
import { hostRules, type HeaderRule } from '../../src/hosting/host-rules';
import { isListening, send, type RawResponse } from '../support/http';
import { temporaryFolder, writeFiles } from '../support/temporary-folder';

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Site {
  folder: string;
  url: string;
  port: number;
  /** Writes a file of the build. */
  write: (file: string, content: string | Buffer) => void;
  /** Writes what the build says about these pages. */
  writeRules: (pages: readonly string[], some?: readonly HeaderRule[]) => void;
  get: (
    target: string,
    options?: Parameters<typeof send>[2],
  ) => Promise<RawResponse & { text: string }>;
}

/** A small built site and its server; both go when the running test is over. */
async function startSite(base = '/'): Promise<Site> {
  const folder = path.join(temporaryFolder(), 'build');
  const write: Site['write'] = (file, content) => writeFiles(folder, { [file]: content });
  const writeRules: Site['writeRules'] = (pages, some = []) => {
    const rules = hostRules(base, pages, "default-src 'self'");
    write('.hosting/rules.json', JSON.stringify({ ...rules, some: [...rules.some, ...some] }));
  };
  writeRules(['/', '/errors/throttled/']);
  write('index.html', 'home');
  write('404.html', 'not here');
  write('errors/throttled/index.html', 'page');
  write('errors.json', '{}');
  const { url, close } = await serve({ folder });
  onTestFinished(close);
  const get: Site['get'] = async (target, options) => {
    const response = await send(url, target, options);
    return { ...response, text: response.body.toString() };
  };
  return { folder, url, port: Number(new URL(url).port), write, writeRules, get };
}

test('pages and files answer, a page without its slash leads to the one with it', async () => {
  const { get } = await startSite();
  expect(await get('/')).toMatchObject({ status: 200, text: 'home' });
  expect(await get('/errors/throttled/?a=1')).toMatchObject({ status: 200, text: 'page' });
  expect((await get('/errors.json')).headers['content-type']).toBe('application/json');
  const moved = await get('/errors/throttled?a=1');
  expect(moved.status).toBe(301);
  expect(moved.headers.location).toBe('/errors/throttled/?a=1');
  const head = await get('/', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, text: '' });
  expect(head.headers['content-length']).toBe('4');
});

test('an unknown path gets the 404 page', async () => {
  const { get } = await startSite();
  for (const target of [
    '/errors/nothing/',
    '/errors/throttled/index',
    '/errors.json/',
    '/errors',
  ]) {
    const { status, text, headers } = await get(target);
    expect([status, text], target).toEqual([404, 'not here']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  }
});

test('a type that the rules give to a file wins over the one of its name', async () => {
  const { get, write, writeRules } = await startSite();
  const headers = { 'Content-Type': 'application/speculationrules+json' };
  writeRules(['/'], [{ path: '/speculation-rules.json', headers }]);
  expect((await get('/speculation-rules.json')).headers['content-type']).toContain('text/html');
  write('speculation-rules.json', '{}');
  const { status, headers: sent } = await get('/speculation-rules.json');
  expect(status).toBe(200);
  expect(sent['content-type']).toBe('application/speculationrules+json');
});

test('a rebuild is seen at once: pages that grow or shrink, new files, new pages, new rules', async () => {
  const { get, write, writeRules } = await startSite();
  const brotli = { headers: { 'Accept-Encoding': 'br' } };
  for (const text of ['a page', 'a longer page '.repeat(10_000), 'short']) {
    const before = (await get('/')).headers.etag ?? '';
    write('index.html', text);
    write('index.html.br', brotliCompressSync(text));
    const after = await get('/', { headers: { 'If-None-Match': before } });
    expect(after.status).toBe(200);
    expect(after.text).toBe(text);
    expect(after.headers['content-length']).toBe(String(text.length));
    expect(brotliDecompressSync((await get('/', brotli)).body).toString()).toBe(text);
  }
  expect((await get('/assets/js/new.js')).status).toBe(404);
  write('assets/js/new.js', 'go()');
  const asset = await get('/assets/js/new.js');
  expect(asset).toMatchObject({ status: 200, text: 'go()' });
  expect(asset.headers['cache-control']).toContain('immutable');

  write('new/index.html', 'new page');
  writeRules(['/', '/new/'], [{ path: '/new/', headers: { 'X-Rule': 'new' } }]);
  expect((await get('/new')).headers.location).toBe('/new/');
  const page = await get('/new/');
  expect(page.text).toBe('new page');
  expect(page.headers['x-rule']).toBe('new');

  write('.hosting/rules.json', '{"half');
  expect((await get('/new/')).headers['x-rule'], 'in the middle of a build').toBe('new');
});

/** How many files below a folder this process has open. */
const openFiles = (folder: string): number =>
  readdirSync('/proc/self/fd').filter((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(folder);
    } catch {
      return false;
    }
  }).length;

test.runIf(process.platform === 'linux')(
  'aborted downloads leave no file open',
  async () => {
    const { folder, port, write, get } = await startSite();
    write('index.html', 'x'.repeat(400_000));
    const connections = await Promise.all(
      Array.from({ length: 40 }, () => {
        const socket = connect(port, '127.0.0.1');
        socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(30));
        return new Promise<Socket>((resolve) => socket.once('readable', () => resolve(socket)));
      }),
    );
    expect(connections.every((socket) => socket.readableLength > 0)).toBe(true);
    for (const socket of connections) socket.destroy();
    await expect.poll(() => openFiles(folder), { timeout: 20_000 }).toBe(0);
    expect((await get('/')).body.length).toBe(400_000);
  },
  30_000,
);

test('it listens at the loopback address only; HOST names another', async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const others = addresses
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  // All of 127/8 is this machine there.
  if (process.platform === 'linux') others.push('127.0.0.2');
  expect(others).not.toEqual([]);
  vi.stubEnv('HOST', '');
  const { port } = await startSite();
  expect(await isListening(port)).toBe(true);
  for (const host of others) expect(await isListening(port, host), host).toBe(false);
  vi.stubEnv('HOST', '0.0.0.0');
  const open = await startSite();
  for (const host of others) expect(await isListening(open.port, host), host).toBe(true);
});

test('a link out of the folder, and one that leads nowhere, are no files of the site', async () => {
  const { folder, get } = await startSite();
  writeFileSync(path.join(folder, '../secret.txt'), 'secret');
  symlinkSync('../secret.txt', path.join(folder, 'link.txt'));
  symlinkSync('nowhere', path.join(folder, 'dangling.txt'));
  symlinkSync('errors.json', path.join(folder, 'alias.json'));
  expect(await get('/link.txt')).toMatchObject({ status: 404, text: 'not here' });
  expect((await get('/dangling.txt')).status).toBe(404);
  expect(await get('/alias.json')).toMatchObject({ status: 200, text: '{}' });
});

test('a site built for a path is served at that path', async () => {
  const { url, get } = await startSite('/docs/');
  expect(url).toMatch(/\/docs\/$/);
  expect(await get('/docs/')).toMatchObject({ status: 200, text: 'home' });
  expect((await get('/')).headers.location).toBe('/docs/');
  expect((await get('/docs')).headers.location).toBe('/docs/');
  expect((await get('/docs/errors/throttled')).headers.location).toBe('/docs/errors/throttled/');
  expect((await get('/errors/throttled/')).status).toBe(404);
  expect((await get('/errors/throttled')).status).toBe(404);
});

test('a folder without rules is served with what is safe for any site', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'index.html'), 'home');
  const { url, close } = await serve({ folder, base: '/docs/' });
  onTestFinished(close);
  const { headers, body } = await send(url, '/docs/');
  expect(body.toString()).toBe('home');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await send(url, '/none/')).status).toBe(404);
});

test('a missing build is named with what to do', async () => {
  await expect(serve({ folder: temporaryFolder() })).rejects.toThrow('npm run build');
});
