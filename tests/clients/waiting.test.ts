import { describe, expect, test } from 'vitest';
import {
  limitsBut,
  startFaultyApi,
  type Fault,
  type Script,
  type RecordedRequest,
} from './faulty-api';
import { languages, runPlan, type Call } from './run-plan';

/** What a timer may fire early, and what the two clocks may differ by, in seconds. */
const slack = 0.02;

const throttled = (wait: number | null): Fault => ({
  status: 429,
  body: JSON.stringify({
    error: { code: 'throttled', message: '', details: { wait_seconds: wait } },
  }),
});
const callers = (count: number): Call[] =>
  Array.from({ length: count }, (_, n) => ({ path: `/claims/?n=${n}` }));
const login: Script = ({ path }) => (path.includes('/auth/') ? null : { status: 200, body: '{}' });

/** Seconds between each response to a caller and its next request. */
const pauses = (calls: readonly RecordedRequest[]): number[] =>
  calls.slice(1).map(({ at }, index) => at - (calls[index]?.respondedAt ?? at));

describe.concurrent.each(languages)('waiting in %s', (language) => {
  test('wait_seconds 3600 with a budget of 60 s ends at once and says when to try again', async (t) => {
    const started = Date.now();
    const api = await startFaultyApi((call, before) =>
      call.path.includes('/claims/') ? throttled(3600) : login(call, before),
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { budget: 60 },
      steps: [{ calls: [{ path: '/claims/' }] }],
    });
    const { error, text = '', wait, took = Infinity } = outcomes[0] ?? {};
    expect(error).toBe('TryLater');
    expect(wait).toBe(3600);
    expect(text).toMatch(/^GET \/claims\/: 429 throttled .*: try again in 3600 s, at /);
    const at = /, at (\S+?)(?:Z| (\S+) UTC)$/.exec(text);
    const named = Date.parse(`${at?.[2] ? `${at[1]}T${at[2]}` : at?.[1]}Z`);
    expect(named - started).toBeGreaterThanOrEqual(3599_000);
    expect(named - Date.now()).toBeLessThanOrEqual(3601_000);
    expect(took).toBeLessThan(30);
    expect(api.to('/claims/')).toHaveLength(1);
  });

  test('never less than wait_seconds between a 429 and the next try, and the growth of the formula', async (t) => {
    const waits: (number | null)[] = [1, 1];
    const api = await startFaultyApi((call, before) =>
      call.path.includes('/claims/')
        ? (throttledOr(waits[before.filter(({ path }) => path === call.path).length]) ??
          login(call, before))
        : login(call, before),
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      steps: [{ calls: [{ path: '/claims/' }] }],
    });
    expect(outcomes[0]?.status).toBe(200);
    const [first = 0, second = 0] = pauses(api.to('/claims/'));
    expect(first).toBeGreaterThanOrEqual(1 - slack); // max(1, 1 × 2⁰)
    expect(second).toBeGreaterThanOrEqual(2 - slack); // max(1, 1 × 2¹)
  });

  test('the wait is found in any body, else in Retry-After, else it is 1 s', async (t) => {
    const headers = { 'Retry-After': '2' };
    const cases: Record<string, [fault: Fault, least: number]> = {
      '/claims/?429=null': [throttled(null), 1],
      '/drift-events/?429=html': [{ status: 429, headers, body: '<p>Slow down</p>' }, 2],
      '/uploads/?429=string': [{ status: 429, headers, body: '{"error": "Slow down"}' }, 2],
      '/reports/?429=list': [{ status: 429, headers, body: '[]' }, 2],
      '/alerts/?429=older': [{ status: 429, headers, body: '{"detail": "Throttled"}' }, 2],
      '/dashboard/?429=empty': [{ status: 429 }, 1],
      '/claims/7/?429=seconds': [
        {
          status: 429,
          body: '{"detail": "Request was throttled. Expected available in 2 seconds."}',
        },
        2,
      ],
    };
    const api = await startFaultyApi((call, before) => {
      const known = cases[call.path.replace('/api/v1', '')];
      const first = !before.some(({ path }) => path === call.path);
      return known && first ? known[0] : login(call, before);
    });
    t.onTestFinished(api.close);
    const calls = Object.keys(cases).map((path) => ({ path }));
    const { outcomes } = await runPlan(language, api.url, { steps: [{ calls }] });
    expect(outcomes.map(({ status }) => status)).toEqual(calls.map(() => 200));
    for (const [path, [, least]] of Object.entries(cases)) {
      expect(api.exactly(path), path).toHaveLength(2);
      expect(pauses(api.exactly(path))[0], path).toBeGreaterThanOrEqual(least - slack);
    }
  });

  test('jitter spreads 30 callers that were refused at the same time', async (t) => {
    const api = await startFaultyApi(
      (call, before) =>
        call.path.includes('/claims/') && !before.some(({ path }) => path === call.path)
          ? throttled(1)
          : login(call, before),
      {},
      0.3, // so that all are on their way before the first is refused
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { concurrency: 30 },
      steps: [{ calls: callers(30) }],
    });
    expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
    const waited = callers(30).flatMap(({ path }) => pauses(api.exactly(path)));
    const sorted = waited.sort((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(20);
    expect(sorted[0]).toBeGreaterThanOrEqual(1 - slack);
    // Without jitter all would return at once. With it the middle half takes about half a second.
    const [low = 0, high = 0] = [sorted[7], sorted[22]];
    expect(high - low).toBeGreaterThan(0.1);
  });

  test('50 callers hold back after the first 429 instead of collecting fifty', async (t) => {
    let until = 0;
    const api = await startFaultyApi((call, before) => {
      if (!call.path.includes('/claims/')) return login(call, before);
      if (until === 0) until = call.at + 1;
      return call.at < until ? throttled(1) : login(call, before);
    });
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, { steps: [{ calls: callers(50) }] });
    expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
    const refused = api.seen.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(25);
  });

  test('12 callers on a limit of 4 a second of the sandbox itself: all succeed, none returns too early', async (t) => {
    const limits = limitsBut({ read_only: { requests: 4, seconds: 1 } });
    const api = await startFaultyApi(undefined, { limits });
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, { steps: [{ calls: callers(12) }] });
    expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
    const refused = api.seen.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const call of refused) {
      const { error } = JSON.parse(call.responseBody) as {
        error: { details: { wait_seconds: number } };
      };
      const next = api.seen.find(({ path, at }) => path === call.path && at > call.at);
      expect(next!.at - call.respondedAt!).toBeGreaterThanOrEqual(
        error.details.wait_seconds - slack,
      );
    }
  });
});

function throttledOr(wait: number | null | undefined): Fault | null {
  return wait === undefined ? null : throttled(wait);
}
