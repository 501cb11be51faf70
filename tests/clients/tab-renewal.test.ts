import { describe, expect, test } from 'vitest';
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

describe('renewal', () => {
  test('5 tabs, 4 calls each, an expired token, rotation: one refresh, every call a 200', async () => {
    const { api, tabs, pages } = await start({ tabs: 5 });
    await logIn(pages[0]);
    for (let turn = 1; turn <= 3; turn += 1) {
      await pass(hour + 1, tabs);
      const calls = tabs.pages.flatMap((page) => Array.from({ length: 4 }, () => get(page)));
      expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(
        new Set([200]),
      );
      expect(refreshes(api)).toEqual(Array.from({ length: turn }, () => refreshed));
    }
    expect(api.to('/claims/').filter(({ status }) => status !== 200)).toEqual([]);
    expect(tabs.errors).toEqual([]);
  });

  test('a tab that opens later, or again, is logged in', async () => {
    const { api, pages } = await start();
    await logIn(pages[0]);
    await pages[1].reload();
    await prepare(pages[1]);
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(lines(api.to('/auth/'))).toEqual(['/auth/token/ 200']);
  });

  test.each([0, 600, -600, 2 * hour, -2 * hour])(
    'the API’s clock %i s ahead: one refresh in the last minute, no sooner, no 401; ten hours after login too',
    async (ahead) => {
      const { api, tabs, pages } = await start({ ahead });
      await logIn(pages[0]);
      for (const hours of [0, 9, 0]) {
        // The sandbox keeps the login's `iat` in every refreshed token, as the API does.
        if (hours > 0) {
          await pass(hours * hour, tabs);
          expect(await get(pages[0])).toEqual({ status: 200 });
        }
        const before = refreshes(api).length;
        await pass(hour - 90, tabs);
        expect(await get(pages[1])).toEqual({ status: 200 });
        expect(refreshes(api)).toHaveLength(before);
        await pass(60, tabs); // 30 s before `exp`
        expect(await get(pages[1])).toEqual({ status: 200 });
        expect(refreshes(api)).toHaveLength(before + 1);
      }
      expect(new Set(refreshes(api))).toEqual(new Set([refreshed]));
      expect(new Set(api.to('/claims/').map(({ status }) => status))).toEqual(new Set([200]));
    },
  );

  test.each([600, -600])(
    'a deployment that shortens its tokens, its clock %i s ahead: early again, no 401',
    async (ahead) => {
      const { api, tabs, pages } = await start({ ahead });
      await logIn(pages[0]);
      api.sandbox.options.accessLifetimeSeconds = hour / 2;
      await pass(hour - 30, tabs);
      await get(pages[0]);
      await pass(hour / 2 - 90, tabs);
      await get(pages[0]);
      expect(refreshes(api)).toHaveLength(1);
      await pass(60, tabs);
      await get(pages[0]);
      expect(refreshes(api)).toEqual([refreshed, refreshed]);
      expect(new Set(api.to('/claims/').map(({ status }) => status))).toEqual(new Set([200]));
    },
  );

  test('a clock that is set two hours on after the login costs one refresh', async () => {
    const { api, pages } = await start();
    await logIn(pages[0]);
    await pages[0].evaluate(`globalThis.elapsed = ${2 * hour}`);
    for (let turn = 0; turn < 4; turn += 1) expect(await get(pages[0])).toEqual({ status: 200 });
    expect(refreshes(api)).toEqual([refreshed]);
  });

  test('a dead refresh token: one 401, LoginRequired in every tab, and told to the others', async () => {
    const { api, tabs, pages } = await start({
      tabs: 3,
      script: (call) => (isRefresh(call) ? { status: 401 } : null),
    });
    await logIn(pages[0]);
    await pass(hour + 1, tabs);
    const outcomes = await Promise.all(tabs.pages.map((page) => get(page)));
    expect(outcomes.map(({ error }) => error)).toEqual(tabs.pages.map(() => 'LoginRequired'));
    expect(refreshes(api)).toEqual(['/auth/token/refresh/ 401']);
    const told = await Promise.all(tabs.pages.map((page) => page.evaluate('changes')));
    expect(told.filter((changes) => String(changes).endsWith('logout'))).toHaveLength(2);
  });

  test('10 calls with a token that stays refused, in two tabs, cost one refresh', async () => {
    const { api, tabs, pages } = await start({
      script: ({ path }) => (path.includes('/claims/') ? { status: 401 } : null),
    });
    await logIn(pages[0]);
    await Promise.all(Array.from({ length: 5 }, () => get(pages[0])));
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await get(pages[turn % 2]!)).toMatchObject({ error: 'ApiError' });
    }
    expect(refreshes(api)).toEqual([refreshed]);
    // After its expiry the next token has a chance of its own.
    await pass(hour + 1, tabs);
    await get(pages[0]);
    const after = refreshes(api).length;
    expect(after).toBeGreaterThan(1);
    await get(pages[1]);
    expect(refreshes(api)).toHaveLength(after);
  });

  test('a token that is refused once is renewed once, and the call repeated', async () => {
    const { api, pages } = await start({
      script: ({ path }, before) =>
        path.includes('/claims/') && !before.some(isRefresh) ? { status: 401 } : null,
    });
    await logIn(pages[0]);
    expect(await run(pages[0], 'client.get("/claims/")')).toEqual({ status: 200 });
    expect(lines(api.seen)).toEqual([
      '/auth/token/ 200',
      '/claims/ 401',
      refreshed,
      '/claims/ 200',
    ]);
  });

  test('a token that is refused in two tabs at once: one refresh, all calls a 200', async () => {
    let refused: string | undefined;
    const { api, tabs, pages } = await start({
      script: ({ path, headers }) => {
        if (!path.includes('/claims/')) return null;
        refused ??= headers.authorization; // the login's
        return headers.authorization === refused ? { status: 401 } : null;
      },
    });
    await logIn(pages[0]);
    const calls = tabs.pages.flatMap((page) => Array.from({ length: 4 }, () => get(page)));
    expect(await Promise.all(calls)).toEqual(calls.map(() => ({ status: 200 })));
    expect(refreshes(api)).toEqual([refreshed]);
  });

  test('a refused token is not sent again where its refresh has to wait', async () => {
    const { pages } = await start({
      script: ({ path }) =>
        path.includes('/refresh/')
          ? throttled(600)
          : path.includes('/auth/')
            ? null
            : { status: 401 },
    });
    await logIn(pages[0]);
    expect(await get(pages[0])).toMatchObject({ error: 'TryLater', seconds: 600 });
  });
});
