import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import type { HostRules } from '../../src/hosting/host-rules';
import { startHosts } from '../support/hosts';
import { send } from '../support/http';

const hosts = await startHosts(testBuild);
afterAll(() => Promise.all(hosts.map((host) => host.close())));

const rules = JSON.parse(readFileSync(`${testBuild}/.hosting/rules.json`, 'utf8')) as HostRules;
const script = `/assets/js/${readdirSync(`${testBuild}/assets/js`).find((name) => /^main\..*\.js$/.test(name))}`;
const styles = `/assets/css/${readdirSync(`${testBuild}/assets/css`).find((name) => name.endsWith('.css'))}`;
const immutable = 'public, max-age=31536000, immutable';

describe.each(hosts)('$name', ({ url }) => {
  test.each([
    ['/', 200, 'text/html', 'no-cache', undefined],
    ['/errors/throttled/', 200, 'text/html', 'no-cache', undefined],
    [script, 200, 'javascript', immutable, undefined],
    [styles, 200, 'text/css', immutable, undefined],
    ['/errors.json', 200, 'application/json', 'no-cache', '*'],
    ['/speculation-rules.json', 200, 'application/speculationrules+json', 'no-cache', undefined],
    ['/errors.schema.json', 200, 'application/json', 'no-cache', '*'],
    ['/search-index.json', 200, 'application/json', 'no-cache', undefined],
    ['/img/logo.svg', 200, 'image/svg+xml', 'no-cache', undefined],
    ['/manifest.webmanifest', 200, 'application/manifest+json', 'no-cache', undefined],
    ['/errors/throttled.md', 200, 'text/markdown; charset=utf-8', 'no-cache', undefined],
    ['/llms.txt', 200, 'text/plain; charset=utf-8', 'no-cache', undefined],
    ['/no/such/page/', 404, 'text/html', 'no-cache', undefined],
    ['/assets/js/none.js', 404, 'text/html', 'no-cache', undefined],
    ['/404', 404, 'text/html', 'no-cache', undefined],
    ['/errors/throttled/index', 404, 'text/html', 'no-cache', undefined],
    ['/assets/', 404, 'text/html', 'no-cache', undefined],
    ['/errors/throttled', 301, '', 'no-cache', undefined],
  ])('%s: %i, %s', async (target, status, type, cacheControl, allowOrigin) => {
    const response = await send(url, target);
    expect(response.status).toBe(status);
    expect(response.headers['content-type'] ?? '').toContain(type);
    expect(response.headers['cache-control']).toBe(cacheControl);
    expect(response.headers['access-control-allow-origin']).toBe(allowOrigin);
    for (const [name, value] of Object.entries(rules.everywhere)) {
      expect(response.headers[name.toLowerCase()], name).toBe(value);
    }
    if (status === 404) expect(response.body.toString()).toContain('No page at this address');
  });

  test('the policy allows no inline code but the reviewed script', () => {
    const policy = rules.everywhere['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=');/);
    expect(policy).not.toContain('unsafe');
  });

  test('a URL without its slash redirects to the one with it, query included', async () => {
    const { headers } = await send(url, '/errors/throttled?a=1&b=%20');
    expect(headers.location).toBe('/errors/throttled/?a=1&b=%20');
  });

  test.each([
    ['a script', script],
    ['the unknown page', '/no/such/page/'],
  ])(
    '%s is sent as the build compressed it, and has the same content either way',
    async (_, target) => {
      const plain = await send(url, target);
      const packed = await send(url, target, { headers: { 'Accept-Encoding': 'gzip;q=0.5' } });
      const refused = await send(url, target, { headers: { 'Accept-Encoding': 'gzip;q=0' } });
      expect(refused.headers['content-encoding']).toBeUndefined();
      expect(packed.headers['content-encoding']).toBe('gzip');
      const request = { 'Accept-Encoding': 'gzip', Via: '1.1 cdn' };
      const proxied = await send(url, target, { headers: request });
      expect(proxied.headers['content-encoding'], 'behind a proxy').toBe('gzip');
      expect(packed.headers.vary?.toLowerCase()).toContain('accept-encoding');
      expect(packed.body.length).toBeLessThan(plain.body.length / 2);
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    },
  );

  test('an unchanged file is a 304, with a header of each kind', async () => {
    const first = await send(url, '/errors/throttled/');
    const tag = first.headers.etag ?? '';
    expect(tag).not.toBe('');
    const second = await send(url, '/errors/throttled/', {
      headers: { 'If-None-Match': tag },
    });
    expect(second.status).toBe(304);
    expect(second.body.length).toBe(0);
    expect(second.headers['x-content-type-options']).toBe('nosniff');
  });

  test('a part of a file is a 206; HEAD has no body; other methods are refused', async () => {
    const part = await send(url, script, { headers: { Range: 'bytes=0-9' } });
    expect(part.status).toBe(206);
    expect(part.body.length).toBe(10);
    const beyond = await send(url, script, { headers: { Range: 'bytes=99999999-' } });
    expect(beyond.status).toBe(416);
    const whole = (await send(url, script)).body;
    for (const range of [
      '10-5',
      '-3',
      '0-0',
      '5-5',
      '0-1,3-4',
      'x-y',
      '-',
      '9'.repeat(400) + '-',
      '0-9007199254740992',
      `0-${'9'.repeat(25)}`,
    ]) {
      const { status, body } = await send(url, script, {
        headers: { Range: `bytes=${range}` },
      });
      expect([200, 206, 416], range).toContain(status);
      const isWhole = status === 200 || (status === 206 && range.startsWith('0-9'));
      if (isWhole) expect(body.equals(whole), range).toBe(true);
    }
    const last = await send(url, script, { headers: { Range: 'bytes=10-19' } });
    expect(last.body.equals(whole.subarray(10, 20))).toBe(true);
    const head = await send(url, '/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await send(url, '/', { method })).status, method).toBe(405);
    }
  });

  test('a part of an older version of a file is the whole new one', async () => {
    const { headers, body } = await send(url, script);
    const part = (version: string) =>
      send(url, script, { headers: { Range: 'bytes=10-19', 'If-Range': version } });
    const current = await part(headers.etag ?? '');
    expect(current.status).toBe(206);
    expect(current.body.equals(body.subarray(10, 20))).toBe(true);
    for (const old of ['"old"', 'W/"old"', 'Thu, 01 Jan 2015 00:00:00 GMT']) {
      const whole = await part(old);
      expect(whole.status, old).toBe(200);
      expect(whole.body.equals(body), old).toBe(true);
    }
  });

  test.each([
    '/_headers',
    '/_headers%3F.html',
    '/_redirects',
    '/_redirects%23x.txt',
    '/.hosting/rules.json',
    '/%2ehosting/nginx.conf',
    '/.hosting%2frules.json',
    '/index.html.gz',
    '/index.html.br%3F.js',
    `${script}.br`,
    `${script}.gz%23`,
  ])('%s, a file for hosts, is not served', async (target) => {
    const { status, body } = await send(url, target);
    expect(status).toBe(404);
    expect(body.toString()).toContain('No page at this address');
  });
});

test('npm start sends brotli to clients that accept it', async () => {
  const { url } = hosts[0]!;
  const { headers, body } = await send(url, styles, {
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
  });
  expect(headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(body).toString()).toBe(readFileSync(`${testBuild}${styles}`, 'utf8'));
});
