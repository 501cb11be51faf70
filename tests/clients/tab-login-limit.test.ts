import { describe, expect, test } from 'vitest';
import type { Fault } from './faulty-api';
import {
  hour,
  start,
  prepare,
  pass,
  run,
  logIn,
  get,
  lines,
  refreshes,
  refreshed,
  throttled,
  isRefresh,
} from './open-tabs';

describe('the login limit', () => {
  test('a 429 of refresh: no tab asks before it is over, each learns the seconds', async () => {
    let fault: Fault | null = throttled(600);
    const { api, tabs, pages } = await start({
      script: (call) => (isRefresh(call) ? fault : null),
    });
    await logIn(pages[0]);
    await pass(hour + 1, tabs);
    const outcomes = await Promise.all([...tabs.pages, ...tabs.pages].map((page) => get(page)));
    for (const { error, seconds, text } of outcomes) {
      expect(error).toBe('TryLater');
      expect(seconds).toBeGreaterThan(595);
      expect(seconds).toBeLessThanOrEqual(600);
      expect(text).toMatch(
        /^POST \/auth\/token\/refresh\/: 429 throttled \{"wait_seconds":600\}, X-Request-Id \S+: try again in \d+ s, at /,
      );
    }
    // A login would be refused too, so it is not sent; after a reload neither.
    expect(await logIn(pages[1])).toMatchObject({ error: 'TryLater' });
    await pages[1].reload();
    await prepare(pages[1]);
    expect(await get(pages[1])).toMatchObject({ error: 'TryLater' });
    expect(lines(api.seen)).toEqual(['/auth/token/ 200', '/auth/token/refresh/ 429']);

    fault = null;
    await pass(601, tabs);
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(refreshes(api)).toEqual(['/auth/token/refresh/ 429', refreshed]);
  });

  test('a 429 of refresh that fits the budget is waited for, once for all tabs', async () => {
    const { api, tabs } = await start({
      script: (call, before) => (isRefresh(call) && !before.some(isRefresh) ? throttled(2) : null),
    });
    await logIn(tabs.pages[0]!);
    await pass(hour + 1, tabs);
    const outcomes = await Promise.all(tabs.pages.map((page) => get(page)));
    expect(outcomes).toEqual([{ status: 200 }, { status: 200 }]);
    const [first, second] = api.to('/refresh/');
    expect(second!.at - first!.respondedAt!).toBeGreaterThanOrEqual(1.9);
    expect(refreshes(api)).toEqual(['/auth/token/refresh/ 429', refreshed]);
  });

  test('a 429 of login: no tab tries another one before it is over; a logout does not forget it', async () => {
    const { api, tabs, pages } = await start({
      script: (_, before) => (before.length === 0 ? throttled(600) : null),
    });
    expect(await logIn(pages[0])).toMatchObject({ error: 'TryLater', seconds: 600 });
    await run(pages[0], 'client.logout()');
    expect(await logIn(pages[1])).toMatchObject({ error: 'TryLater' });
    expect(api.seen).toHaveLength(1);
    await pass(601, tabs);
    expect(await logIn(pages[1])).toEqual({ status: 0 });
  });

  test.each<[string, Fault]>([
    ['503', { status: 503, body: '<html></html>' }],
    ['429', throttled(20)],
    ['cut-off body', 'cut'],
    ['404 of a proxy', { status: 404, body: '<html></html>' }],
  ])('a %s in an early refresh keeps the token in use, in every tab', async (_, fault) => {
    const { api, tabs, pages } = await start({
      script: (call) => (isRefresh(call) ? fault : null),
    });
    await logIn(pages[0]);
    await pass(hour - 50, tabs);
    for (const page of [...pages, ...pages]) expect(await get(page)).toEqual({ status: 200 });
    expect(refreshes(api)).toHaveLength(1);
    await pass(20, tabs);
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(refreshes(api)).toHaveLength(1);
    await pass(15, tabs); // still good, and tried once more
    for (const page of [...pages, ...pages]) expect(await get(page)).toEqual({ status: 200 });
    expect(refreshes(api)).toHaveLength(2);
  });

  test('a refresh that fails three times is retried with backoff, then works', async () => {
    const { api, tabs, pages } = await start({
      script: (call, before) =>
        isRefresh(call) && before.filter(isRefresh).length < 2 ? { status: 503 } : null,
    });
    await logIn(pages[0]);
    await pass(hour + 1, tabs);
    expect(await Promise.all(pages.map((page) => get(page)))).toEqual([
      { status: 200 },
      { status: 200 },
    ]);
    expect(refreshes(api)).toEqual([
      '/auth/token/refresh/ 503',
      '/auth/token/refresh/ 503',
      refreshed,
    ]);
  });

  test('a wrong password is an ApiError and leaves the login of the tabs alone', async () => {
    const { api, pages } = await start();
    await logIn(pages[0]);
    expect(await run(pages[1], 'client.login("viewer@acme.example", "wrong")')).toMatchObject({
      error: 'ApiError',
    });
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(lines(api.to('/auth/'))).toEqual(['/auth/token/ 200', '/auth/token/ 401']);
  });
});
