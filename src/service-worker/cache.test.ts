import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  cacheName,
  fileKey,
  isCacheable,
  outdatedCaches,
  pageKey,
  precache,
  withTimestamp,
} from './cache';
import { offlinePage } from './offline-page';

const origin = 'https://x.example';
const script = '/docs/assets/js/main.1.js';

test('keys have no query and no fragment, a page’s the slash', () => {
  expect(fileKey(`${origin}${script}?n=1#a`)).toBe(origin + script);
  expect(pageKey(`${origin}/search/?q=token#a`)).toBe(`${origin}/search/`);
  expect(pageKey(`${origin}/errors/throttled?x`)).toBe(`${origin}/errors/throttled/`);
});

test('outdated are the caches of this site that are not this build’s', () => {
  const names = [cacheName('/', 'one'), cacheName('/', 'two'), cacheName('/docs/', 'one'), 'other'];
  expect(outdatedCaches(names, '/', 'two')).toEqual([names[0]]);
  expect(outdatedCaches(names, '/docs/', 'two')).toEqual([names[2]]);
  expect(outdatedCaches(names, '/', null)).toEqual([names[0], names[1]]);
});

/** A response as a page’s own fetch gets it. */
function basic(headers: Record<string, string> = {}, change: Partial<Response> = {}): Response {
  const response = new Response('x', { headers });
  for (const [name, value] of Object.entries({ type: 'basic', ...change })) {
    Object.defineProperty(response, name, { value });
  }
  return response;
}

describe('what is stored', () => {
  test.each<[string, Partial<Response>, boolean]>([
    ['whole', {}, true],
    ['redirected', { redirected: true }, false],
    ['a part', { status: 206 }, false],
    ['an opaque redirect', { status: 0, type: 'opaqueredirect' }, false],
    ['of another host', { type: 'cors' }, false],
  ])('%s', (_what, change, isStored) => {
    expect(isCacheable(`${origin}/errors/`, basic({}, change))).toBe(isStored);
  });

  test('nothing that its host forbids to store', () => {
    expect(isCacheable('/errors/', basic({ 'Cache-Control': 'private, no-store' }))).toBe(false);
    expect(isCacheable('/errors/', basic({ 'Cache-Control': 'no-cache' }))).toBe(true);
  });

  test.each([
    [script, 'application/javascript; charset=UTF-8', true],
    [script, 'text/javascript', true],
    [script, 'text/html', false],
    [script, 'text/css', false],
    [script, undefined, false],
    ['/assets/css/styles.1.css', 'text/css; charset=utf-8', true],
    ['/assets/css/styles.1.css', 'text/html', false],
  ])('%s as %s: %s', (key, type, isStored) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type };
    const response = basic(headers);
    if (type === undefined) response.headers.delete('content-type');
    expect(isCacheable(origin + key, response)).toBe(isStored);
  });
});

describe('precaching', () => {
  const javascript = { 'Content-Type': 'text/javascript' };
  const put = vi.fn();
  const cache = { match: () => Promise.resolve(undefined), put } as unknown as Cache;
  const older = (response: Response | undefined): void => {
    vi.stubGlobal('caches', { match: () => Promise.resolve(response) });
  };
  afterEach(() => {
    vi.unstubAllGlobals();
    put.mockClear();
  });

  test('an asset of an older cache is copied', async () => {
    const copy = basic(javascript);
    const fetched = vi.fn();
    older(copy);
    vi.stubGlobal('fetch', fetched);
    await precache([script], cache);
    expect(put).toHaveBeenCalledWith(script, copy);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('one of the wrong type there is fetched again', async () => {
    const right = basic(javascript);
    older(basic({ 'Content-Type': 'text/html' }));
    vi.stubGlobal('fetch', () => Promise.resolve(right));
    await precache([script], cache);
    expect(put).toHaveBeenCalledWith(script, right);
  });

  test('one of the wrong type in the HTTP cache is fetched again', async () => {
    const right = basic(javascript);
    older(undefined);
    vi.stubGlobal('fetch', (_path: string, { cache }: RequestInit) =>
      Promise.resolve(cache === 'reload' ? right : basic({ 'Content-Type': 'text/html' })),
    );
    await precache([script], cache);
    expect(put).toHaveBeenCalledWith(script, right);
  });

  test('a page in place of an asset stores nothing and fails', async () => {
    older(undefined);
    vi.stubGlobal('fetch', () => Promise.resolve(basic({ 'Content-Type': 'text/html' })));
    await expect(precache([script], cache)).rejects.toThrow(`${script} answered 200: not stored.`);
    expect(put).not.toHaveBeenCalled();
  });
});

test('a timestamp leaves text and headers', async () => {
  const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
  const copy = await withTimestamp(new Response('{"a":1}', { headers }), 1);
  expect(await copy.json()).toEqual({ a: 1 });
  expect(Object.fromEntries(copy.headers)).toMatchObject({
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'x-stored-at': '1',
  });
});

test('the page for no network is an error, and its links stay within the site', async () => {
  const page = offlinePage('/docs/');
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('href="/docs/API_TROUBLESHOOTING/"');
});
