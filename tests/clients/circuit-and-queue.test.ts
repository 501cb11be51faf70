import { describe, expect, test } from 'vitest';
import { startFaultyApi, type Script } from './faulty-api';
import { languages, runPlan } from './run-plan';

const upload = { path: '/uploads/', body: { filename: 'claims.csv' } };

describe.concurrent.each(languages)('circuit and queue in %s', (language) => {
  test('the circuit opens after 5 faults, sends nothing while open, lets one trial through and closes', async (t) => {
    const broken = new Set([1, 2, 3, 4, 5, 6]);
    const script: Script = (call, before) => {
      if (call.path.includes('/auth/')) return null;
      const number = before.filter(({ path }) => !path.includes('/auth/')).length + 1;
      return broken.has(number) ? { status: 500 } : null;
    };
    const api = await startFaultyApi(script, {}, 0.1);
    t.onTestFinished(api.close);
    // An open circuit ends a call at once where the rest and a second of jitter are more than its
    // budget: each step has the two seconds between to begin in.
    const rest = 5;
    const { outcomes } = await runPlan(language, api.url, {
      client: { budget: 4 },
      settings: { rest },
      steps: [
        ...Array.from({ length: 5 }, () => ({ calls: [upload] })), // faults 1 to 5
        { calls: Array.from({ length: 10 }, () => upload) }, // open
        { after: rest + 0.5, calls: [upload, upload, upload, upload] }, // one trial: fault 6
        { calls: [upload] }, // open again
        { after: rest + 0.5, calls: [upload] }, // the trial: 201
        { calls: Array.from({ length: 10 }, () => upload) }, // closed
      ],
    });
    const ends = outcomes.map(({ error, status }) => error ?? status);
    ends.splice(15, 4, ...ends.slice(15, 19).sort()); // which of the four ended first is chance
    expect(ends).toEqual([
      ...Array<string>(5).fill('ApiError'),
      ...Array<string>(10).fill('TryLater'),
      ...['ApiError', 'TryLater', 'TryLater', 'TryLater'],
      'TryLater',
      ...Array<number>(11).fill(201),
    ]);
    expect(outcomes[5]?.text).toMatch(
      /^5 faults in a row, so calls of bulk_operation rest: try again in [3-5] s, at /,
    );
    const sent = api.to('/uploads/');
    expect(sent).toHaveLength(5 + 1 + 11);
    expect(sent[5]!.at - sent[4]!.respondedAt!).toBeGreaterThanOrEqual(rest);
    expect(sent[6]!.at - sent[5]!.respondedAt!).toBeGreaterThanOrEqual(rest);
  });

  test('an open circuit is waited for where the budget allows, and leaves other scopes alone', async (t) => {
    const api = await startFaultyApi((call, before) =>
      before.filter(({ path }) => path.includes('/uploads/')).length < 5 &&
      call.path.includes('/uploads/')
        ? { status: 500 }
        : null,
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { budget: 20 },
      settings: { rest: 5 },
      steps: [
        ...Array.from({ length: 5 }, () => ({ calls: [upload] })),
        { calls: [{ path: '/claims/' }, upload] },
      ],
    });
    expect(outcomes.map(({ call, error, status }) => `${call} ${error ?? status}`)).toEqual([
      ...Array<string>(5).fill('/uploads/ ApiError'),
      '/claims/ 200',
      '/uploads/ 201',
    ]);
    expect(outcomes.at(-2)!.took).toBeLessThan(4);
    expect(outcomes.at(-1)!.took).toBeGreaterThan(1);
  });

  test('a call leaves the queue, and the wait for a renewal, when its budget is over', async (t) => {
    const api = await startFaultyApi(undefined, {}, 1.5);
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { concurrency: 1, budget: 2 },
      steps: [{ calls: Array.from({ length: 6 }, (_, n) => ({ path: `/claims/?n=${n}` })) }],
    });
    expect(outcomes).toHaveLength(6);
    const late = outcomes.filter(({ error }) => error === 'TryLater');
    expect(late.length).toBeGreaterThanOrEqual(4);
    // Six requests one after the other take nine seconds.
    for (const { took } of outcomes) expect(took).toBeLessThan(8);
  });

  test('errors of the caller do not open it', async (t) => {
    const api = await startFaultyApi();
    t.onTestFinished(api.close);
    const wrong = { path: '/uploads/', body: {} };
    const { outcomes } = await runPlan(language, api.url, {
      steps: [{ calls: Array.from({ length: 20 }, () => wrong) }, { calls: [upload] }],
    });
    expect(outcomes.map(({ error, status }) => error ?? status)).toEqual([
      ...Array<string>(20).fill('ApiError'),
      201,
    ]);
    expect(api.to('/uploads/')).toHaveLength(21);
  });

  test.each([1, 4, 10])('the queue keeps 50 callers to %i requests at a time', async (most) => {
    const api = await startFaultyApi(() => null, {}, most === 1 ? 0 : 0.3);
    const calls = Array.from({ length: 50 }, (_, n) => ({ path: `/claims/?page_size=1&n=${n}` }));
    const { outcomes } = await runPlan(language, api.url, {
      client: { concurrency: most },
      steps: [{ calls }],
    }).finally(api.close);
    expect(outcomes.map(({ status }) => status)).toEqual(calls.map(() => 200));
    expect(api.maxConcurrent()).toBe(most);
  });
});
