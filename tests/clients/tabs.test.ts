import { describe, expect, test } from 'vitest';
import { sandboxPassword } from '../../src/sandbox/auth/accounts';
import { fencesOf, readPages } from '../../src/samples/markdown-page';
import type { Fault } from './faulty-api';
import { hour, admin, viewer, start, run, logIn, get, throttled } from './open-tabs';

const fences = fencesOf(readPages()).filter(({ where }) => where.startsWith('docs/CLIENTS.md'));

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
