import { describe, expect, test, vi } from 'vitest';
import { withTimestamp } from './cache';
import { isFresh, networkFirst, routeRequest, type RequestInfo } from './strategies';

const origin = 'https://x.example';
const facts = { base: '/docs/', precached: ['/docs/errors/', '/docs/search-index.json'] };
const request = (path: string, change: Partial<RequestInfo> = {}): RequestInfo => ({
  method: 'GET',
  url: origin + path,
  mode: 'no-cors',
  headers: new Headers(),
  ...change,
});

describe('the strategy of a request', () => {
  test.each([
    ['/docs/assets/js/main.1.js', 'asset'],
    ['/docs/assets/js/main.1.js?n=1', 'asset'],
    ['/docs/search-index.json', 'file'],
    ['/docs/errors.json', 'errors-json'],
    ['/docs/errors.json?now', 'errors-json'],
    ['/docs/assets/other/x.bin', 'bypass'],
    ['/docs/errors/', 'bypass'],
    ['/docs/api/me/', 'bypass'],
    ['/docs/llms.txt', 'bypass'],
    ['/docs/sw.js', 'bypass'],
    ['/assets/js/main.1.js', 'bypass'],
  ])('%s: %s', (path, strategy) =>
    expect(routeRequest(request(path), origin, facts)).toBe(strategy),
  );

  test.each([
    ['/docs/errors/', 'page'],
    ['/docs/TESTING/', 'page'],
    ['/docs/TESTING', 'page'],
    ['/docs/search/?q=secret', 'page'],
    ['/docs/errors/throttled.md', 'bypass'],
    ['/docs/errors.json', 'bypass'],
    ['/other/', 'bypass'],
  ])('%s, navigated to: %s', (path, strategy) =>
    expect(routeRequest(request(path, { mode: 'navigate' }), origin, facts)).toBe(strategy),
  );

  test.each([
    request('/docs/errors/', { method: 'POST', mode: 'navigate' }),
    request('/docs/errors/', { method: 'HEAD', mode: 'navigate' }),
    request('/docs/assets/js/main.1.js', { headers: new Headers({ Range: 'bytes=0-' }) }),
    request('/docs/errors.json', { headers: new Headers({ Authorization: 'Bearer x' }) }),
    { ...request('/docs/errors/'), url: 'https://other.example/docs/errors/' },
  ])('%o is left to the browser', (one) => expect(routeRequest(one, origin, facts)).toBe('bypass'));
});

describe('errors.json', () => {
  const now = Date.UTC(2026, 10, 23);
  const hour = 60 * 60 * 1000;
  const stored = (age: number) => withTimestamp(new Response('{"a":1}'), now - age);

  test('is fresh for a day', async () => {
    expect(isFresh(await stored(0), now)).toBe(true);
    expect(isFresh(await stored(24 * hour - 1), now)).toBe(true);
    expect(isFresh(await stored(24 * hour), now)).toBe(false);
  });

  test('is not fresh without its time, or with one in the future', async () => {
    expect(isFresh(new Response(''), now)).toBe(false);
    expect(isFresh(new Response('', { headers: { 'x-stored-at': 'soon' } }), now)).toBe(false);
    expect(isFresh(await stored(-hour), now)).toBe(false);
  });
});

describe('network first', () => {
  const response = (status: number) => () => Promise.resolve(new Response(null, { status }));
  const copy = () => Promise.resolve(new Response('copy'));
  const none = () => Promise.resolve(null);
  const down = () => Promise.reject(new TypeError('Failed to fetch'));
  const networkTimeout = 1000;

  test.each([200, 301, 404])('%i of the network is the response', async (status) => {
    const given = await networkFirst({ network: response(status), copy, networkTimeout });
    expect(given?.status).toBe(status);
  });

  test.each([
    ['no network', down],
    ['a server error', response(503)],
  ])('%s: the copy', async (_what, network) => {
    const given = await networkFirst({ network, copy, networkTimeout });
    expect(await given?.text()).toBe('copy');
  });

  test('a server error without a copy is the response; no network without a copy is none', async () => {
    const failing = { network: response(503), copy: none, networkTimeout };
    expect((await networkFirst(failing))?.status).toBe(503);
    expect(await networkFirst({ network: down, copy: none, networkTimeout })).toBeNull();
  });

  test('a slow network: the copy at the time-out; without one its response', async () => {
    vi.useFakeTimers();
    const slow = () =>
      new Promise<Response>((resolve) =>
        setTimeout(() => resolve(new Response('late')), 3 * networkTimeout),
      );
    const requested = networkFirst({ network: slow, copy, networkTimeout });
    await vi.advanceTimersByTimeAsync(networkTimeout);
    expect(await (await requested)?.text()).toBe('copy');
    const alone = networkFirst({ network: slow, copy: none, networkTimeout });
    await vi.advanceTimersByTimeAsync(3 * networkTimeout);
    expect(await (await alone)?.text()).toBe('late');
    vi.useRealTimers();
  });
});
