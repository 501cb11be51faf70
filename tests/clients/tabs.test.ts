import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../scripts/setup/browser.mjs';
import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import type { SandboxOptions } from '../../src/sandbox/options';
import { runInTabs, type Tabs } from '../../src/samples/runner/run-in-tabs';
import { fencesOf, readPages } from '../../src/samples/markdown-page';
import { startFaultyApi, type FaultyApi, type Fault, type Script } from './faulty-api';

const code = readFileSync('clients/browser/upstream-browser-client.mjs', 'utf8');
const fences = fencesOf(readPages()).filter(({ where }) => where.startsWith('docs/CLIENTS.md'));
const hour = 3600;
const { username: admin, id: adminId } = findAccount('admin');
const { username: viewer } = findAccount('viewer');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 600_000);
afterAll(() => browser.close());

/** Seconds that the clocks of API and tabs are ahead of this computer's. */
let elapsed = 0;
beforeEach(() => {
  elapsed = 0;
});

interface Outcome {
  status: number;
  error?: string;
  text?: string;
  seconds?: number;
  details?: unknown;
}

interface Setup {
  /** How far the API's clock is ahead of the tabs', in seconds. */
  ahead?: number;
  tabs?: number;
  script?: Script;
  options?: Partial<SandboxOptions>;
}

/** Tabs with a client each, and the API that they call. */
async function start({ ahead = 0, tabs: count = 2, script, options }: Setup = {}): Promise<{
  api: FaultyApi;
  tabs: Tabs;
  pages: [Page, Page];
}> {
  const now = (): number => Date.now() + (elapsed + ahead) * 1000;
  const api = await startFaultyApi(script, { now, rotateRefresh: true, ...options });
  const tabs = await runInTabs(browser, api.url, code, count);
  onTestFinished(async () => {
    await tabs.close();
    await api.close();
  });
  for (const page of tabs.pages) await prepare(page);
  return { api, tabs, pages: tabs.pages as [Page, Page] };
}

async function prepare(page: Page): Promise<void> {
  await page.waitForFunction('"sample" in globalThis');
  await page.evaluate(`{
    const real = Date.now;
    globalThis.elapsed = ${elapsed};
    Date.now = () => real() + globalThis.elapsed * 1000;
    globalThis.changes = [];
    globalThis.open = (budget) =>
      (globalThis.client = new sample.UpstreamClient({ budget, onChange: (what) => changes.push(what) }));
    globalThis.outcome = (promise) => promise.then(
      (response) => ({ status: response?.status ?? 0 }),
      (error) => ({ status: 0, error: error.name, text: error.message, seconds: error.seconds, details: error.details }),
    );
    open(10);
  }`);
}

/** Moves the clocks of API and tabs on. */
async function pass(seconds: number, { pages }: Tabs): Promise<void> {
  elapsed += seconds;
  await Promise.all(pages.map((page) => page.evaluate(`globalThis.elapsed = ${elapsed}`)));
}

const run = (page: Page, expression: string): Promise<Outcome> =>
  page.evaluate(`outcome(${expression})`);
const logIn = (page: Page, username = viewer): Promise<Outcome> =>
  run(page, `client.login(${JSON.stringify(username)}, ${JSON.stringify(sandboxPassword)})`);
const get = (page: Page, path = '/claims/?page_size=1'): Promise<Outcome> =>
  run(page, `client.get(${JSON.stringify(path)})`);
const lines = (calls: FaultyApi['seen']): string[] =>
  calls.map(({ path, status }) => `${path.replace('/api/v1', '')} ${String(status)}`);
const refreshes = (api: FaultyApi): string[] => lines(api.to('/auth/token/refresh/'));
const refreshed = '/auth/token/refresh/ 200';
/** Who sent a request, by the token's `user_id`. */
const userOf = ({ headers }: FaultyApi['seen'][number]): number => {
  const payload = headers.authorization?.split('.')[1] ?? '';
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { user_id: number }).user_id;
};
const throttled = (seconds: number): Fault => ({
  status: 429,
  headers: { 'Retry-After': String(seconds) },
  body: JSON.stringify({
    error: { code: 'throttled', message: '', details: { wait_seconds: seconds } },
  }),
});
const isRefresh = ({ path }: { path: string }): boolean => path.includes('/refresh/');

test('importing it opens nothing and sends nothing', async () => {
  const { api, pages } = await start({ tabs: 1 });
  await pages[0].reload();
  await pages[0].waitForFunction('"sample" in globalThis');
  expect(await pages[0].evaluate('indexedDB.databases()')).toEqual([]);
  expect(api.seen).toEqual([]);
});

test('the page of docs/CLIENTS.md shows the form, logs in, and shows the claims', async () => {
  const { tabs, pages } = await start({ tabs: 1 });
  const use = fences.find(({ meta }) => meta.values.get('title')?.startsWith('Browser: '))!.code;
  await pages[0].evaluate(`{
    document.body.innerHTML = '<form hidden><input name="username"><input name="password"></form><output></output>';
    const code = ${JSON.stringify(use)}.replace('./upstream-browser-client.mjs', new URL('/sample.mjs', location.href));
    import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  }`);
  await pages[0].waitForSelector('form', { state: 'attached' });
  await pages[0].waitForFunction('!document.forms[0].hidden');
  const logInAs = (password: string): Promise<unknown> =>
    pages[0].evaluate(`{
      const [form] = document.forms;
      form.username.value = ${JSON.stringify(viewer)};
      form.password.value = ${JSON.stringify(password)};
      form.requestSubmit();
    }`);
  const shown = (text: string): Promise<unknown> =>
    pages[0].waitForFunction(
      `document.querySelector('output').textContent.includes(${JSON.stringify(text)})`,
    );
  await logInAs('wrong');
  await shown('401 authentication_failed');
  await logInAs(sandboxPassword);
  await shown(' claims');
  expect(await pages[0].evaluate('document.forms[0].hidden')).toBe(true);
  expect(tabs.errors).toEqual([]);
});

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

describe('calls', () => {
  test('on another origin Retry-After cannot be read; the body’s wait_seconds can', async () => {
    const { api, pages } = await start({
      script: ({ path }, before) =>
        path.includes('/claims/') && before.length === 1 ? throttled(2) : null,
    });
    await logIn(pages[0]);
    expect(await get(pages[0])).toEqual({ status: 200 });
    const [first, second] = api.to('/claims/');
    expect(second!.at - first!.respondedAt!).toBeGreaterThanOrEqual(1.9);
    const url = JSON.stringify(`${api.url}/api/v1/claims/?page_size=1`);
    const header = (name: string): Promise<unknown> =>
      pages[0].evaluate(`fetch(${url}).then(({ headers }) => headers.get('${name}'))`);
    expect(await header('Retry-After')).toBeNull();
    expect(await header('Date')).toBeNull();
    expect(await header('X-Request-Id')).not.toBeNull();
    const { headers } = api.to('/claims/')[0]!;
    expect(headers.origin).not.toBe(api.url);
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  test('a 429 beyond the budget: TryLater at once, with its time', async () => {
    const { api, pages } = await start({
      script: ({ path }) => (path.includes('/claims/') ? throttled(hour) : null),
    });
    await logIn(pages[0]);
    expect(await get(pages[0])).toMatchObject({ error: 'TryLater', seconds: hour });
    expect(api.to('/claims/')).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ['a cut-off body', 'cut'],
    ['a 502', { status: 502, body: '<html></html>' }],
  ])('%s: a GET is retried, a POST is not', async (_, fault) => {
    let faults = 1;
    const { api, pages } = await start({
      script: ({ path }) => (path.includes('/auth/') || faults-- <= 0 ? null : fault),
    });
    await logIn(pages[0], admin);
    expect(await get(pages[0])).toEqual({ status: 200 });
    expect(api.to('/claims/')).toHaveLength(2);
    faults = 1;
    const posted = await run(pages[0], 'client.post("/uploads/", { filename: "a.csv" })');
    expect(posted.error).toBe('ApiError');
    expect(posted.text).toMatch(/X-Request-Id \S+\. It may have taken effect: check before/);
    expect(api.to('/uploads/')).toHaveLength(1);
  });

  test('a GET without a response is retried', async () => {
    const { api, pages } = await start({
      // Chromium itself repeats a request whose kept connection was closed, once.
      script: ({ path }, before) =>
        path.includes('/claims/') && before.length < 3 ? 'drop' : null,
    });
    await logIn(pages[0]);
    expect(await get(pages[0])).toEqual({ status: 200 });
    expect(api.to('/claims/')).toHaveLength(3);
  });

  test('a GET that always fails is sent four times', async () => {
    const { api, pages } = await start({
      script: ({ path }) => (path.includes('/claims/') ? { status: 500 } : null),
    });
    await logIn(pages[0]);
    expect((await get(pages[0])).text).toMatch(/^GET \/claims\/\S+: 500 .*4 tries failed$/);
    expect(api.to('/claims/')).toHaveLength(4);
  }, 60_000);

  test('an error has status, code, details and the request id', async () => {
    const { api, pages } = await start();
    await logIn(pages[0]);
    const error = await pages[0].evaluate(
      'client.post("/uploads/", { filename: "a.csv" }).catch((e) => ({ ...e, text: e.message }))',
    );
    const requestId = api.to('/uploads/')[0]!.headers['x-request-id'] as string;
    const details = { detail: 'Requires customer_admin role.' };
    expect(error).toMatchObject({ name: 'ApiError', status: 403, code: 'permission_denied' });
    expect(error).toMatchObject({ details, requestId });
    expect((error as Error & { text: string }).text).toContain(requestId);
  });

  test('mistakes are raised before anything is sent', async () => {
    const { api, pages } = await start();
    await logIn(pages[0]);
    expect(await get(pages[0], '/claims')).toMatchObject({ error: 'TypeError' });
    expect(await get(pages[0], 'claims/')).toMatchObject({ error: 'TypeError' });
    expect(await run(pages[0], 'client.post("/uploads/", { a: 1n })')).toMatchObject({
      error: 'TypeError',
    });
    expect(api.seen).toHaveLength(1);
  });
});

test.each([
  ['Web Locks', 'navigator, "locks", { value: undefined }'],
  ['IndexedDB', 'globalThis, "indexedDB", { value: undefined }'],
  ['BroadcastChannel', 'globalThis, "BroadcastChannel", { value: undefined }'],
])('without %s, making a client throws and says what to do', async (name, property) => {
  const { pages } = await start({ tabs: 1 });
  const made = `Promise.resolve().then(() => { Object.defineProperty(${property}); open(10); })`;
  const { text } = await run(pages[0], made);
  expect(text).toContain(name);
  expect(text).toContain('HTTPS or on localhost');
});

test('where IndexedDB cannot be opened, a call says so', async () => {
  const { pages } = await start({ tabs: 1 });
  await pages[0].evaluate(
    'indexedDB.open = () => { throw new DOMException("no", "SecurityError"); }',
  );
  expect((await get(pages[0])).text).toMatch(/^IndexedDB cannot be opened: allow this site/);
});
