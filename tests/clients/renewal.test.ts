import { describe, expect, test } from 'vitest';
import { startFaultyApi, type RecordedRequest } from './faulty-api';
import { languages, runPlan, type Call } from './run-plan';

const callers = 50;
const each = (call: Partial<Call> = {}): Call[] =>
  Array.from({ length: callers }, (_, n) => ({ path: `/claims/?page_size=1&n=${n}`, ...call }));
const refreshed = (call: RecordedRequest): string =>
  (JSON.parse(call.body) as { refresh?: string }).refresh ?? '';
const tokensIn = (call: RecordedRequest): Record<string, string> =>
  JSON.parse(call.responseBody) as Record<string, string>;

describe.concurrent.each(languages)('renewal in %s', (language) => {
  test('50 callers under rotation log in once and refresh once per expiry', async (t) => {
    const lifetime = 3;
    const options = { accessLifetimeSeconds: lifetime, rotateRefresh: true };
    const api = await startFaultyApi(undefined, options);
    t.onTestFinished(api.close);
    const { outcomes, kept } = await runPlan(language, api.url, {
      client: { concurrency: 8 },
      steps: [{ calls: each({ times: 9, every: 0.9 }) }],
    });

    expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
    expect(outcomes).toHaveLength(callers * 9);
    const [logins, refreshes] = [api.to('/auth/token/'), api.to('/auth/token/refresh/')];
    expect(logins.length - refreshes.length).toBe(1);
    expect(refreshes.length).toBeGreaterThanOrEqual(2);
    expect(refreshes.map(({ status }) => status)).toEqual(refreshes.map(() => 200));

    // Each refresh sends the refresh token of the response before, and comes when the access token
    // of that response is in the last tenth of its life or over; so there is one per expiry.
    refreshes.forEach((refresh, index) => {
      const before = logins[index]!;
      expect(refreshed(refresh)).toBe(tokensIn(before).refresh);
      // `exp` and `Date` are whole seconds, so it may come a second early.
      expect(refresh.at - before.at).toBeGreaterThanOrEqual(lifetime * 0.9 - 1.1);
    });
    expect(kept).toEqual(logins.map((call) => tokensIn(call).refresh));
  });

  test('50 callers with a dead refresh token: one refresh, one login', async (t) => {
    const api = await startFaultyApi();
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { tokens: { refresh: 'dead' } },
      steps: [{ calls: each() }],
    });
    expect(outcomes.map(({ status }) => status)).toEqual(each().map(() => 200));
    expect(api.to('/auth/').map(({ path, status }) => `${path} ${status}`)).toEqual([
      '/api/v1/auth/token/refresh/ 401',
      '/api/v1/auth/token/ 200',
    ]);
  });

  test('50 callers with a wrong password: one login, never again', async (t) => {
    const api = await startFaultyApi();
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { password: 'wrong' },
      steps: [{ calls: each() }, { calls: each() }],
    });
    expect(outcomes).toHaveLength(2 * callers);
    for (const { error, text } of outcomes) {
      expect(error).toBe('ApiError');
      expect(text).toContain('POST /auth/token/: 401 authentication_failed null');
    }
    expect(api.seen).toHaveLength(1);
  });

  test('50 callers with the login quota spent: one login, all learn when', async (t) => {
    const wait = { error: { code: 'throttled', message: '', details: { wait_seconds: 3600 } } };
    const api = await startFaultyApi(() => ({ status: 429, body: JSON.stringify(wait) }));
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, { steps: [{ calls: each() }] });
    expect(new Set(outcomes.map(({ error, wait }) => `${error} ${wait}`))).toEqual(
      new Set(['TryLater 3600']),
    );
    expect(api.seen).toHaveLength(1);
  });

  test('a token that keeps being refused: one renewal, one repetition, then an error', async (t) => {
    const api = await startFaultyApi(({ path }) =>
      path.includes('/claims/') ? { status: 401, body: '{"error": "Token expired"}' } : null,
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      steps: [{ calls: [{ path: '/claims/' }] }],
    });
    expect(outcomes[0]?.text).toContain('GET /claims/: 401 Token expired');
    expect(api.seen.map(({ path }) => path.replace('/api/v1', ''))).toEqual([
      '/auth/token/',
      '/claims/',
      '/auth/token/refresh/',
      '/claims/',
    ]);
  });
});
