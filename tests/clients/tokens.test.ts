import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TokenFile } from '../../clients/javascript/upstream-client.mjs';
import { startFaultyApi, type Fault } from './faulty-api';
import { languages, runPlan, type Call, type ClientLanguage } from './run-plan';

const hour = 3600;
const claims: Call = { path: '/claims/?page_size=1' };
const unixTime = (): number => Math.floor(Date.now() / 1000);

describe.concurrent.each(languages)('tokens in %s', (language) => {
  test('a new token that is refused is not renewed again: 10 calls cost one refresh', async (t) => {
    // As behind a proxy that drops the header.
    const api = await startFaultyApi(({ path: url }) =>
      url.includes('/claims/') ? { status: 401, body: '{}' } : null,
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      steps: Array.from({ length: 10 }, () => ({ calls: [claims] })),
    });
    expect(outcomes.map(({ error }) => error)).toEqual(Array(10).fill('ApiError'));
    expect(api.to('/auth/').map(({ path: url }) => url.replace('/api/v1', ''))).toEqual([
      '/auth/token/',
      '/auth/token/refresh/',
    ]);
  });

  test('ten hours after login it still refreshes early, twice in a row', async (t) => {
    let shift = -10 * hour * 1000;
    // `exp` is in whole seconds, so a token may live a second less than the client reckons from its
    // request: a tenth of the lifetime, by which it renews early, has to be longer than that.
    const api = await startFaultyApi(undefined, {
      now: () => Date.now() + shift,
      accessLifetimeSeconds: 13,
    });
    t.onTestFinished(api.close);
    const refresh = await api.sandbox.tokens.issue('refresh', 2);
    shift = 0;
    const { outcomes } = await runPlan(language, api.url, {
      client: { tokens: { refresh } },
      steps: [{ calls: [{ ...claims, times: 14, every: 2 }] }],
    });
    expect(outcomes.map(({ status }) => status)).toEqual(Array(14).fill(200));
    const refreshes = api.to('/auth/token/refresh/');
    expect(refreshes.length).toBeGreaterThanOrEqual(3);
    for (const { responseBody } of refreshes) {
      const { iat = 0, exp = 0 } = decodeJwt(
        (JSON.parse(responseBody) as { access: string }).access,
      );
      expect(exp - iat).toBeGreaterThan(10 * hour);
    }
    // None came too late.
    expect(api.to('/claims/').map(({ status }) => status)).toEqual(Array(14).fill(200));
  });

  test.each<Fault>([
    { status: 503 },
    { status: 429, body: '{"error":{"code":"throttled","details":{"wait_seconds":3000}}}' },
    'drop',
  ])(
    'an early refresh that fails (%j) leaves the token in use, and is not repeated with each call',
    async (fault) => {
      const api = await startFaultyApi(({ path: url }) => (url.includes('/auth/') ? fault : null));
      const tokens = {
        access: await api.sandbox.tokens.issue('access', 2),
        refresh: await api.sandbox.tokens.issue('refresh', 2),
        renew_at: unixTime() - 10,
        expires_at: unixTime() + 50,
      };
      const { outcomes } = await runPlan(language, api.url, {
        client: { tokens },
        steps: Array.from({ length: 5 }, () => ({ calls: [claims] })),
      }).finally(api.close);
      expect(outcomes.map(({ status }) => status)).toEqual(Array(5).fill(200));
      expect(api.to('/auth/')).toHaveLength(1);
    },
  );

  test('with a token file, 6 runs of a program log in once, and nobody else may read it', async (t) => {
    const api = await startFaultyApi();
    const folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
    t.onTestFinished(async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    });
    const file = path.join(folder, 'tokens.json');
    const run = () =>
      runPlan(language, api.url, { client: { file }, steps: [{ calls: [claims] }] });
    // Two at once, then one after the other.
    const first = await Promise.all([run(), run()]);
    const ends = [...first, await run(), await run(), await run(), await run()];
    expect(ends.flatMap(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual(
      Array(6).fill(200),
    );
    expect(api.to('/auth/')).toHaveLength(1);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toHaveLength(4);
  });

  test('the lock is kept for as long as a renewal waits, longer than a lock that a crash left', async (t) => {
    const wait = { error: { code: 'throttled', message: '', details: { wait_seconds: 8 } } };
    const api = await startFaultyApi(({ path: url }, before) =>
      url.includes('/auth/') && !before.some((call) => call.path === url)
        ? { status: 429, body: JSON.stringify(wait) }
        : null,
    );
    const folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
    t.onTestFinished(async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    });
    const run = () =>
      runPlan(language, api.url, {
        client: { file: path.join(folder, 'tokens.json') },
        settings: language === 'javascript' ? { staleLock: 3 } : {},
        steps: [{ calls: [claims] }],
      });
    const ends = await Promise.all([run(), run()]);
    expect(ends.flatMap(({ outcomes }) => outcomes.map(({ status }) => status))).toEqual([
      200, 200,
    ]);
    expect(api.to('/auth/').map(({ status }) => status)).toEqual([429, 200]);
  });
});

/** Runs while another program renews the tokens of the file. */
async function whileLocked<T>(
  language: ClientLanguage,
  file: string,
  work: () => Promise<T>,
): Promise<T> {
  if (language === 'javascript') return (await new TokenFile(file).locked(work)) as T;
  const holder = spawn('flock', [`${file}.lock`, 'sh', '-c', 'echo held && read _']);
  await once(holder.stdout, 'data');
  return work().finally(() => holder.stdin.end());
}

test.each(languages)(
  'in %s a program waits for another’s renewal no longer than its budget, then ends',
  async (language) => {
    const api = await startFaultyApi();
    const folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
    onTestFinished(async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    });
    const file = path.join(folder, 'tokens.json');
    const { outcomes } = await whileLocked(language, file, () =>
      runPlan(language, api.url, { client: { file, budget: 2 }, steps: [{ calls: [claims] }] }),
    );
    expect(outcomes.map(({ error }) => error)).toEqual(['TryLater']);
    expect(api.seen).toEqual([]);
  },
);

test('a program whose lock was taken leaves the lock of the other', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tokens-'));
  t.onTestFinished(() => rmSync(folder, { recursive: true }));
  const lock = path.join(folder, 'tokens.json.lock');
  const tokens = new TokenFile(path.join(folder, 'tokens.json'));
  await tokens.locked(() => writeFileSync(lock, 'of another program'));
  expect(readFileSync(lock, 'utf8')).toBe('of another program');
  rmSync(lock);
  await tokens.locked(() => expect(existsSync(lock)).toBe(true));
  expect(existsSync(lock)).toBe(false);
});
