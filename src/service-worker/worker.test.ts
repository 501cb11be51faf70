import { describe, expect, test, vi } from 'vitest';
import { cachePrefix } from './cache-prefix';
import { chooseWay } from './choose-way';
import { isFresh } from './is-fresh';
import { isKeepable } from './is-keepable';
import { networkFirst } from './network-first';
import { offlinePage } from './offline-page';
import { outdatedCaches } from './outdated-caches';
import { pageKey } from './page-key';
import { stampCopy } from './stamp-copy';

const origin = 'https://x.example';

describe('the way of a request', () => {
  const facts = { base: '/docs/', kept: ['/docs/errors/', '/docs/search-index.json'] };
  test.each([
    ['/docs/assets/js/main.1.js', 'asset'],
    ['/docs/errors/', 'page'],
    ['/docs/TESTING/', 'page'],
    ['/docs/TESTING', 'page'],
    ['/docs/search/?q=secret', 'page'],
    ['/docs/search-index.json', 'file'],
    ['/docs/errors.json', 'errors-json'],
    ['/docs/errors.json?now', 'errors-json'],
    ['/docs/llms.txt', 'leave'],
    ['/docs/errors/throttled.md', 'leave'],
    ['/docs/sw.js', 'leave'],
    ['/assets/js/main.1.js', 'leave'],
    ['/other/', 'leave'],
  ])('%s: %s', (path, way) =>
    expect(chooseWay({ method: 'GET', url: origin + path, ranged: false }, origin, facts)).toBe(
      way,
    ),
  );

  test.each([
    { method: 'POST', url: `${origin}/docs/errors/`, ranged: false },
    { method: 'HEAD', url: `${origin}/docs/errors/`, ranged: false },
    { method: 'GET', url: `${origin}/docs/assets/js/main.1.js`, ranged: true },
    { method: 'GET', url: 'https://other.example/docs/errors/', ranged: false },
  ])('%o is left alone', (asked) => expect(chooseWay(asked, origin, facts)).toBe('leave'));
});

test('a page is kept without what was typed, under its address with the slash', () => {
  expect(pageKey(`${origin}/search/?q=token#a`)).toBe(`${origin}/search/`);
  expect(pageKey(`${origin}/errors/throttled?x`)).toBe(`${origin}/errors/throttled/`);
});

test('outdated are the caches of this site that are not this build’s', () => {
  const names = [
    `${cachePrefix('/')}one`,
    `${cachePrefix('/')}two`,
    `${cachePrefix('/docs/')}one`,
    'other',
  ];
  expect(outdatedCaches(names, '/', 'two')).toEqual([names[0]]);
  expect(outdatedCaches(names, '/docs/', 'two')).toEqual([names[2]]);
  expect(outdatedCaches(names, '/', null)).toEqual([names[0], names[1]]);
});

describe('errors.json', () => {
  const now = Date.UTC(2026, 10, 23);
  const hour = 60 * 60 * 1000;
  const kept = (age: number) => stampCopy(new Response('{"a":1}'), now - age);

  test('is fresh for a day', async () => {
    expect(isFresh(await kept(0), now)).toBe(true);
    expect(isFresh(await kept(24 * hour - 1), now)).toBe(true);
    expect(isFresh(await kept(24 * hour), now)).toBe(false);
  });

  test('is not fresh without its time, or with one in the future', async () => {
    expect(isFresh(new Response(''), now)).toBe(false);
    expect(isFresh(new Response('', { headers: { 'x-kept-at': 'soon' } }), now)).toBe(false);
    expect(isFresh(await kept(-hour), now)).toBe(false);
  });

  test('keeps its text and its headers', async () => {
    const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
    const copy = await stampCopy(new Response('{"a":1}', { headers }), now);
    expect(await copy.json()).toEqual({ a: 1 });
    expect(Object.fromEntries(copy.headers)).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    });
  });
});

describe('network first', () => {
  const answer = (status: number) => () => Promise.resolve(new Response(null, { status }));
  const copy = () => Promise.resolve(new Response('copy'));
  const none = () => Promise.resolve(null);
  const down = () => Promise.reject(new TypeError('Failed to fetch'));
  const patience = 1000;

  test.each([200, 301, 404])('%i of the network is the answer', async (status) => {
    const given = await networkFirst({ network: answer(status), copy, patience });
    expect(given?.status).toBe(status);
  });

  test.each([
    ['no network', down],
    ['a server error', answer(503)],
  ])('%s: the copy', async (_what, network) => {
    const given = await networkFirst({ network, copy, patience });
    expect(await given?.text()).toBe('copy');
  });

  test('a server error without a copy is the answer; no network without a copy is none', async () => {
    expect((await networkFirst({ network: answer(503), copy: none, patience }))?.status).toBe(503);
    expect(await networkFirst({ network: down, copy: none, patience })).toBeNull();
  });

  test('a slow network: the copy when patience ends; without one its answer', async () => {
    vi.useFakeTimers();
    const slow = () =>
      new Promise<Response>((resolve) =>
        setTimeout(() => resolve(new Response('late')), 3 * patience),
      );
    const asked = networkFirst({ network: slow, copy, patience });
    await vi.advanceTimersByTimeAsync(patience);
    expect(await (await asked)?.text()).toBe('copy');
    const alone = networkFirst({ network: slow, copy: none, patience });
    await vi.advanceTimersByTimeAsync(3 * patience);
    expect(await (await alone)?.text()).toBe('late');
    vi.useRealTimers();
  });
});

test('only complete answers of the address that was asked are kept', () => {
  const answer = (change: Partial<Response>) =>
    ({ status: 200, type: 'basic', redirected: false, ...change }) as Response;
  expect(isKeepable(answer({}))).toBe(true);
  expect(isKeepable(answer({ redirected: true }))).toBe(false);
  expect(isKeepable(answer({ status: 206 }))).toBe(false);
  expect(isKeepable(answer({ status: 0, type: 'opaqueredirect' }))).toBe(false);
});

test('the page for no network is an error, and its links stay within the site', async () => {
  const page = offlinePage('/docs/');
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('href="/docs/API_TROUBLESHOOTING/"');
});
