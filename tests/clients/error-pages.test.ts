import { describe, expect, test } from 'vitest';
import { sampleLanguages, type SampleLanguage } from '../../src/samples/languages';
import { startFaultyApi, type Fault, type Script } from './faulty-api';
import { runSample } from './run-sample';

const page = (code: string): string => `docs/errors/${code}.md#handle-it-in-code`;
const throttled = (wait: number): Fault => ({
  status: 429,
  body: JSON.stringify({ error: { code: 'throttled', details: { wait_seconds: wait } } }),
});
const html: Fault = { status: 502, body: '<html>Bad Gateway</html>' };
const unusable: Fault[] = [
  { status: 400, body: '{"error": "Invalid JSON"}' },
  { status: 400, body: '["no"]' },
  { status: 404, body: '<h1>Not Found</h1>' },
  { status: 415 },
];
/** Faults for the first requests to the claims, one after the other; the sandbox serves all else. */
const first =
  (...faults: (Fault | null)[]): Script =>
  ({ path }, before) =>
    path.includes('/claims/')
      ? (faults[before.filter((call) => call.path.includes('/claims/')).length] ?? null)
      : null;
/** Neither a traceback nor a stack: the sample itself reported what is wrong. */
const crash = /Traceback|^\s+at .*:\d+:\d+/m;

const everyLanguage = Object.keys(sampleLanguages) as SampleLanguage[];

describe.concurrent.each(everyLanguage)('the samples of the error pages in %s', (language) => {
  test('throttled: 3600 s do not fit into its budget, so it ends at once and says when', async (t) => {
    const api = await startFaultyApi(() => throttled(3600));
    t.onTestFinished(api.close);
    const { exit, output } = await runSample(page('throttled'), language, api);
    expect(output).toMatch(/Throttled.*try again in 360[01] s/);
    expect(output).not.toMatch(crash);
    expect(exit).toBe(1);
    expect(api.seen).toHaveLength(1);
  });

  test('throttled: it waits what the API asks for, and longer the second time', async (t) => {
    const again: Fault = { status: 429, headers: { 'Retry-After': '1' }, body: '<p>Slow down</p>' };
    const api = await startFaultyApi(first(throttled(1), again));
    t.onTestFinished(api.close);
    const { exit, output } = await runSample(page('throttled'), language, api);
    expect(exit, output).toBe(0);
    const [one, two, three] = api.seen;
    expect(api.seen).toHaveLength(3);
    expect(two!.at - one!.respondedAt!).toBeGreaterThanOrEqual(0.98);
    expect(three!.at - two!.respondedAt!).toBeGreaterThanOrEqual(1.98);
  });

  test('internal_server_error: a GET survives an HTML 502 and a dropped connection', async (t) => {
    const api = await startFaultyApi(first(html, 'drop'));
    t.onTestFinished(api.close);
    const { exit, output } = await runSample(page('internal_server_error'), language, api);
    expect(exit, output).toBe(0);
    const [one, two, three] = api.seen;
    expect(api.seen).toHaveLength(3);
    expect(two!.at - one!.at).toBeGreaterThanOrEqual(0.98);
    expect(three!.at - two!.at).toBeGreaterThanOrEqual(1.98);
  });

  test('internal_server_error: it gives up after 4 tries and names the request id', async (t) => {
    const api = await startFaultyApi(() => html);
    t.onTestFinished(api.close);
    const { exit, output } = await runSample(page('internal_server_error'), language, api);
    expect(exit).toBe(1);
    expect(output).not.toMatch(crash);
    expect(api.seen).toHaveLength(4);
    expect(output).toContain(String(api.seen.at(-1)?.headers['x-request-id']));
  });

  test('authentication_failed: a refused access token is renewed once and the call repeated', async (t) => {
    const api = await startFaultyApi(first({ status: 401, body: '{"error": "Token expired"}' }));
    t.onTestFinished(api.close);
    const { exit, output } = await runSample(page('authentication_failed'), language, api);
    expect(exit, output).toBe(0);
    expect(api.seen.map(({ path, status }) => `${path} ${status}`)).toEqual([
      '/api/v1/claims/ 401',
      '/api/v1/auth/token/refresh/ 200',
      '/api/v1/claims/ 200',
    ]);
  });

  test('authentication_failed: what stays refused is not repeated for ever', async (t) => {
    const api = await startFaultyApi(() => ({ status: 401 }));
    t.onTestFinished(api.close);
    const { exit, output } = await runSample(page('authentication_failed'), language, api);
    expect(exit).toBe(1);
    expect(output).not.toMatch(crash);
    const paths = api.seen.map(({ path }) => path.replace('/api/v1', ''));
    expect(paths).toEqual(['/claims/', '/auth/token/refresh/', '/auth/token/']);
  });

  test('authentication_failed: a redirected refresh is an error with its status', async (t) => {
    const moved = { status: 301, headers: { Location: '/elsewhere/' } };
    const api = await startFaultyApi(({ path }) => (path.includes('/refresh/') ? moved : null));
    t.onTestFinished(api.close);
    const env = { ACCESS_TOKEN: '' };
    const { exit, output } = await runSample(page('authentication_failed'), language, api, { env });
    expect(exit).toBe(1);
    expect(output).toContain('301');
    expect(output).not.toMatch(crash);
    expect(api.seen).toHaveLength(1);
  });

  test('no body crashes them', async (t) => {
    for (const code of ['throttled', 'internal_server_error', 'authentication_failed']) {
      for (const fault of unusable) {
        const api = await startFaultyApi(first(fault));
        t.onTestFinished(api.close);
        const { exit, output } = await runSample(page(code), language, api);
        expect(exit, output).toBe(1);
        expect(output).not.toMatch(crash);
        expect(api.seen).toHaveLength(1);
      }
    }
  });
});

const together = {
  python: `
import threading
def one(number):
    response = client.get(f"/claims/?page_size=1&n={number}")
    print(response.status_code, flush=True)
client = Client()
threads = [threading.Thread(target=one, args=(n,)) for n in range(50)]
[thread.start() for thread in threads]
`,
  javascript: `
const one = async (n) => console.log((await get(\`/claims/?page_size=1&n=\${n}\`)).status);
await Promise.all(Array.from({ length: 50 }, (_, n) => one(n)));
`,
};
const post = {
  python: `
try:
    call("POST", "/uploads/", json={"filename": "claims.csv"})
except ServerFault as fault:
    print(fault)
`,
  javascript: `
await call('POST', '/uploads/', { body: '{"filename":"claims.csv"}' }).catch(({ message }) => console.log(message));
`,
};
const jitter = {
  python: `
import threading
threads = [threading.Thread(target=get, args=(f"/claims/?n={n}",)) for n in range(20)]
[thread.start() for thread in threads]
`,
  javascript: `
await Promise.all(Array.from({ length: 20 }, (_, n) => get(\`/claims/?n=\${n}\`)));
`,
};

describe.concurrent.each(['python', 'javascript'] as const)('their functions in %s', (language) => {
  test.each([
    ['expired access token', { ACCESS_TOKEN: '' }, 1, 0],
    ['refused access token', { ACCESS_TOKEN: unsigned() }, 1, 0],
    ['dead refresh token', { ACCESS_TOKEN: '', REFRESH_TOKEN: 'dead' }, 1, 1],
  ])('50 callers with an %s under rotation renew once', async (_, env, refreshes, logins) => {
    const api = await startFaultyApi(undefined, { rotateRefresh: true });
    const section = page('authentication_failed');
    const use = together[language];
    const { exit, output } = await runSample(section, language, api, { env, use }).finally(
      api.close,
    );
    expect(output.trim().split('\n')).toEqual(Array<string>(50).fill('200'));
    expect(exit).toBe(0);
    expect(api.to('/refresh/')).toHaveLength(refreshes);
    expect(api.to('/auth/token/')).toHaveLength(refreshes + logins);
  });

  test.each([['html502', html] as const, ['drop', 'drop'] as const])(
    'a POST is sent once after %s',
    async (_, fault) => {
      const api = await startFaultyApi(() => fault);
      const section = page('internal_server_error');
      const use = post[language];
      const { output } = await runSample(section, language, api, { use }).finally(api.close);
      expect(output).toContain('It may have taken effect: check before you repeat it');
      expect(api.seen).toHaveLength(1);
    },
  );

  test('internal_server_error: a token with a line break is no server fault', async () => {
    const api = await startFaultyApi();
    const env = { ACCESS_TOKEN: 'two\nlines' };
    const { exit, output } = await runSample(page('internal_server_error'), language, api, {
      env,
    }).finally(api.close);
    expect(exit).toBe(1);
    expect(output).not.toContain('tries failed');
    expect(api.seen).toHaveLength(0);
  });

  test('20 callers throttled at once come back one by one', async (t) => {
    const api = await startFaultyApi(
      ({ path }, before) =>
        before.some((call) => call.path === path) ? { status: 200 } : throttled(1),
      {},
      0.3,
    );
    t.onTestFinished(api.close);
    await runSample(page('throttled'), language, api, { use: jitter[language] });
    const pauses = Array.from({ length: 20 }, (_, n) => {
      const [refused, next] = api.exactly(`/claims/?n=${n}`);
      return next!.at - refused!.respondedAt!;
    }).sort((a, b) => a - b);
    expect(pauses[0]).toBeGreaterThanOrEqual(0.98);
    expect(pauses[14]! - pauses[5]!).toBeGreaterThan(0.1);
  });
});

/** A token that has not expired and that no server signed. */
function unsigned(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ exp: 4_000_000_000 })}.none`;
}
