import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import type { Fault, Script } from './faulty-api';
import {
  hour,
  admin,
  adminId,
  viewer,
  start,
  prepare,
  pass,
  run,
  logIn,
  get,
  refreshes,
  userOf,
  throttled,
  isRefresh,
  type Outcome,
} from './open-tabs';

describe('in tab B while tab A’s refresh is under way', () => {
  /** The refresh of A is held back until B has done its work; `first` is the outcome of A's call. */
  async function meanwhile(fault: Fault | null, inB: (page: Page) => Promise<Outcome>) {
    let release: (fault: Fault | null) => void = () => undefined;
    let arrive: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (arrive = resolve));
    const script: Script = (call, before) => {
      if (!isRefresh(call) || before.some(isRefresh)) return null;
      arrive();
      return new Promise((resolve) => (release = resolve));
    };
    const { api, tabs, pages } = await start({ script });
    await logIn(pages[0], viewer);
    // A tab that opened after the login has only read whose it is.
    await pages[0].reload();
    await prepare(pages[0]);
    await pass(hour + 1, tabs);
    const first = get(pages[0]);
    await underWay;
    expect(await inB(pages[1])).toEqual({ status: 0 });
    release(fault);
    return { api, tabs, pages, first: await first };
  }

  const results: [string, Fault | null][] = [
    ['200', null],
    ['401', { status: 401 }],
    ['429', throttled(hour)],
  ];

  test.each(results)('another account logs in; A’s result is %s', async (_, fault) => {
    const { api, tabs, pages, first } = await meanwhile(fault, (page) => logIn(page, admin));
    // Tab A shows the viewer's data: it neither reads nor writes as the admin.
    const text = 'Another account has logged in: reload the page';
    expect(first).toMatchObject({ error: 'LoginRequired', text });
    expect(await run(pages[0], 'client.post("/uploads/", { filename: "a.csv" })')).toMatchObject({
      error: 'LoginRequired',
    });
    expect(await pages[0].evaluate('changes')).toEqual(['login']);
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(api.to('/claims/').map(userOf)).toEqual([adminId]);
    expect(api.to('/uploads/')).toEqual([]);
    // B's refresh token is the admin's too.
    await pass(hour + 1, tabs);
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(api.to('/claims/').map(userOf)).toEqual([adminId, adminId]);
    // After a reload, tab A has the admin's login.
    await pages[0].reload();
    await prepare(pages[0]);
    expect(await get(pages[0])).toEqual({ status: 200 });
  });

  test.each(results)('the same account logs in; A’s result is %s', async (_, fault) => {
    const { api, pages, first } = await meanwhile(fault, (page) => logIn(page, viewer));
    expect(first).toEqual({ status: 200 });
    expect(await get(pages[1])).toEqual({ status: 200 });
    expect(refreshes(api)).toHaveLength(1);
  });

  test.each(results)('somebody logs out; A’s result is %s', async (_, fault) => {
    const { api, pages, first } = await meanwhile(fault, (page) => run(page, 'client.logout()'));
    expect(first).toMatchObject({ error: 'LoginRequired' });
    for (const page of pages) expect(await get(page)).toMatchObject({ error: 'LoginRequired' });
    expect(await pages[0].evaluate('changes')).toEqual(['logout']);
    expect(api.to('/claims/')).toEqual([]);
  });
});

test('another account logs in while a call is under way: a 401 of it is not repeated as that account', async () => {
  let release: (fault: Fault) => void = () => undefined;
  let arrive: () => void = () => undefined;
  const underWay = new Promise<void>((resolve) => (arrive = resolve));
  const { api, pages } = await start({
    script: ({ path }) => {
      if (!path.includes('/uploads/')) return null;
      arrive();
      return new Promise((resolve) => (release = resolve));
    },
  });
  await logIn(pages[0], viewer);
  const post = run(pages[0], 'client.post("/uploads/", { filename: "a.csv" })');
  await underWay;
  // In the same tab, even.
  await logIn(pages[0], admin);
  release({ status: 401 });
  expect(await post).toMatchObject({ error: 'LoginRequired' });
  expect(api.to('/uploads/')).toHaveLength(1);
  expect(await get(pages[0])).toEqual({ status: 200 });
});
