import { describe, expect, test } from 'vitest';
import { endpoints } from '../../src/contract/endpoints';
import { runProcess } from '../../src/samples/runner/run-process';
import { ingestionToken } from '../../src/sandbox/auth/accounts';
import { startFaultyApi } from './faulty-api';
import { clientFile, languages, runPlan } from './run-plan';

describe.concurrent.each(languages)('requests in %s', (language) => {
  test('each try has an X-Request-Id of its own, which the error names where no response came', async (t) => {
    const api = await startFaultyApi(({ path }) => (path.includes('/auth/') ? null : 'drop'));
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      steps: [{ calls: [{ path: '/claims/' }] }],
    });
    const ids = api.to('/claims/').map(({ headers }) => String(headers['x-request-id']));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    expect(outcomes[0]?.text).toContain(`no response`);
    expect(outcomes[0]?.text).toContain(`X-Request-Id ${ids.at(-1)}`);
  });

  test('mistakes of the caller are raised at once and nothing is sent', async (t) => {
    const api = await startFaultyApi();
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      client: { budget: 30 },
      steps: [
        { calls: [{ path: '/ingest/webhook/', body: {}, key: 'a', token: 'line\nbreak' }] },
        { calls: [{ path: 'claims/' }, { path: '/claims' }, { path: '/claims?page=2' }] },
      ],
    });
    expect(outcomes).toHaveLength(4);
    for (const { error, text, took } of outcomes) {
      expect(['InvalidHeader', 'ValueError', 'TypeError'], text).toContain(error);
      expect(took).toBeLessThan(5);
    }
    expect(api.to('/ingest/')).toEqual([]);
    expect(api.to('/claims')).toEqual([]);
  });

  test('calls hold back by the scope that the contract gives each endpoint', async () => {
    const calls = endpoints.map(({ method, path, scope }) => ({
      method,
      path: path.replace('/api/v1', '').replace(/\{\w+\}/g, '7'),
      // Whoever calls it with this client is signed in.
      scope: scope === 'anon' && path.includes('health') ? 'user' : scope,
    }));
    expect(calls.length).toBeGreaterThan(15);
    const code =
      language === 'python'
        ? 'import json, os, upstream_client as c\nprint(json.dumps([c.scope_of(x["method"], x["path"]) for x in json.loads(os.environ["CALLS"])]))'
        : 'import { scopeOf } from "./upstream-client.mjs";\nconsole.log(JSON.stringify(JSON.parse(process.env.CALLS).map((x) => scopeOf(x.method, x.path))));';
    const files = clientFile(language, {}, 'http://localhost:1');
    const env = { CALLS: JSON.stringify(calls) };
    const { output } = await runProcess(language, code, env, 40, { files });
    expect(JSON.parse(output)).toEqual(calls.map(({ scope }) => scope));
  });

  test('a report is polled through a 429, a 502 and an expired token', async (t) => {
    let polls = 0;
    const api = await startFaultyApi(({ path }) => {
      if (!path.includes('/reports/')) return null;
      polls += 1;
      const done = { status: 200, body: `{"status": "${polls > 5 ? 'success' : 'running'}"}` };
      if (polls === 2) return { status: 429, headers: { 'Retry-After': '1' } };
      if (polls === 3) return { status: 502, body: '<h1>Bad Gateway</h1>' };
      return polls === 4 ? { status: 401, body: '{}' } : done;
    });
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      steps: [{ calls: [{ path: '/reports/7/', report: 7 }] }],
    });
    expect(outcomes[0]).toMatchObject({ status: 200 });
    expect(polls).toBe(6);
    expect(api.to('/auth/')).toHaveLength(2);
  });

  test('a delivery is not held back by the sign-in', async (t) => {
    const api = await startFaultyApi();
    t.onTestFinished(api.close);
    await runPlan(language, api.url, {
      steps: [
        {
          calls: [
            { path: '/ingest/webhook/', body: { claims: [1] }, key: 'k', token: ingestionToken },
          ],
        },
      ],
    });
    expect(api.seen.map(({ status }) => status)).toEqual([202]);
  });
});
