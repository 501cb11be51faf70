import { describe, expect, test } from 'vitest';
import { ingestionToken } from '../../src/sandbox/auth/accounts';
import { startFaultyApi, type Fault, type Script } from './faulty-api';
import { languages, runPlan, type Call } from './run-plan';

const html = '<html><body><h1>502 Bad Gateway</h1></body></html>';
const headers = { 'Content-Type': 'text/html' };
/** What a caller may meet once, by the word in the path that asks for it. */
const faults: Record<string, Fault> = {
  plain500: { status: 500, body: '{"error":{"code":"internal_server_error","details":null}}' },
  html502: { status: 502, body: html, headers },
  string500: { status: 500, body: '{"error": "Something broke"}' },
  list503: { status: 503, body: '["no"]' },
  empty504: { status: 504 },
  drop: 'drop',
  cut: 'cut',
  hang: 'hang',
};
const names = Object.keys(faults);

/** Responds to a path's first request with the fault that the path or the body names, then with `{}`; the sandbox logs in. */
const once: Script = (call, before) => {
  if (call.path.includes('/auth/')) return null;
  const name = /fault=(\w+)/.exec(`${call.path} ${String(call.headers['x-idempotency-key'])}`)?.[1];
  const fault = faults[name ?? ''];
  const key = (one: typeof call) => `${one.path} ${String(one.headers['x-idempotency-key'])}`;
  const first = !before.some((one) => key(one) === key(call));
  return fault && first ? fault : { status: 200, body: '{}' };
};
/** So that no other rule than the one under test decides. */
const settings = { maxFaults: 1000, timeout: 4 };

describe.concurrent.each(languages)('faults in %s', (language) => {
  test('a POST is sent once, whatever went wrong, and the error says to look first', async (t) => {
    const api = await startFaultyApi(once);
    t.onTestFinished(api.close);
    const calls = names.map((name) => ({ path: `/uploads/?fault=${name}`, body: {} }));
    const { outcomes } = await runPlan(language, api.url, { settings, steps: [{ calls }] });
    expect(outcomes).toHaveLength(names.length);
    for (const { call, error, text } of outcomes) {
      expect(error, call).toBe('ApiError');
      expect(text, call).toContain('It may have taken effect: check before you repeat it');
      expect(api.exactly(call), call).toHaveLength(1);
    }
  });

  test('a delivery with its idempotency key is repeated, with the same key and body', async (t) => {
    const api = await startFaultyApi(once);
    t.onTestFinished(api.close);
    const path = '/ingest/webhook/';
    const calls = names.map((name): Call => {
      return { path, body: { name }, key: `fault=${name}`, token: ingestionToken };
    });
    const { outcomes } = await runPlan(language, api.url, { settings, steps: [{ calls }] });
    expect(outcomes.map(({ status }) => status)).toEqual(calls.map(() => 200));
    for (const name of names) {
      const sent = api.seen.filter((one) => one.headers['x-idempotency-key'] === `fault=${name}`);
      expect(sent, name).toHaveLength(2);
      expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ name }, { name }]);
      expect(sent[1]!.at - sent[0]!.at, name).toBeGreaterThanOrEqual(0.98);
    }
  });

  test('a delivery whose response was lost is a duplicate to the sandbox, not a second one', async (t) => {
    const api = await startFaultyApi();
    t.onTestFinished(api.close);
    const delivery = { path: '/ingest/webhook/', body: { claims: [1] }, key: 'night-1' };
    const call = { ...delivery, token: ingestionToken };
    await runPlan(language, api.url, { steps: [{ calls: [call] }, { calls: [call] }] });
    const states = api.seen.map(
      ({ responseBody }) => (JSON.parse(responseBody) as { status: string }).status,
    );
    expect(states).toEqual(['accepted', 'duplicate']);
  });

  test('a GET is repeated after any fault, with a pause', async (t) => {
    const api = await startFaultyApi(once);
    t.onTestFinished(api.close);
    const calls = names.map((name) => ({ path: `/claims/?fault=${name}` }));
    const { outcomes } = await runPlan(language, api.url, { settings, steps: [{ calls }] });
    expect(outcomes.map(({ call, status }) => `${call} ${status}`).sort()).toEqual(
      calls.map(({ path }) => `${path} 200`).sort(),
    );
    for (const { path } of calls) {
      const [first, second, third] = api.exactly(path);
      expect(second!.at - first!.at, path).toBeGreaterThanOrEqual(0.98);
      expect(third, path).toBeUndefined();
    }
  });

  test('a GET that always meets an HTML 502 ends after 4 tries with a clear error', async (t) => {
    const api = await startFaultyApi((call) =>
      call.path.includes('/auth/') ? null : { status: 502, body: html, headers },
    );
    t.onTestFinished(api.close);
    const { outcomes } = await runPlan(language, api.url, {
      steps: [{ calls: [{ path: '/claims/' }] }],
    });
    const [outcome] = outcomes;
    expect(outcome?.error).toBe('ApiError');
    expect(outcome?.text).toMatch(/^GET \/claims\/: 502 <html>.*\. 4 tries failed$/s);
    const at = api.to('/claims/').map((call) => call.at);
    expect(at).toHaveLength(4);
    [1, 2, 4].forEach((least, index) => {
      expect(at[index + 1]! - at[index]!).toBeGreaterThanOrEqual(least - 0.02);
    });
  });

  test('what waiting does not fix is sent once and reported, in whatever form it comes', async (t) => {
    const bodies: Record<string, [fault: Fault, message: string]> = {
      string: [
        { status: 400, body: '{"error": "Invalid JSON", "detail": "x"}' },
        '400 Invalid JSON',
      ],
      older: [{ status: 404, body: '{"detail": "Not found."}' }, '404 Not found.'],
      list: [{ status: 400, body: '["wrong"]' }, '400 ["wrong"]'],
      empty: [{ status: 415 }, '415 '],
      html: [{ status: 404, body: '<h1>Not Found</h1>', headers }, '404 <h1>Not Found</h1>'],
      null: [{ status: 400, body: 'null' }, '400 null'],
      text: [{ status: 400, body: '"no"' }, '400 "no"'],
      bare: [{ status: 400, body: '{"error": null}' }, '400 {"error": null}'],
      odd: [{ status: 403, body: '{"error": {"code": 7, "details": []}}' }, '403 7 []'],
      envelope: [
        {
          status: 403,
          body: '{"error": {"code": "permission_denied", "details": {"detail": "R"}}}',
        },
        '403 permission_denied {"detail":"R"}',
      ],
      moved: [{ status: 301, headers: { Location: '/api/v1/elsewhere/' } }, '301 '],
    };
    const api = await startFaultyApi((call) => {
      const name = /body=(\w+)/.exec(call.path)?.[1] ?? '';
      return bodies[name]?.[0] ?? null;
    });
    t.onTestFinished(api.close);
    const calls = Object.keys(bodies).flatMap((name): Call[] => [
      { path: `/claims/?body=${name}` },
      { path: `/uploads/?body=${name}`, body: {} },
    ]);
    const { outcomes } = await runPlan(language, api.url, { steps: [{ calls }] });
    expect(outcomes).toHaveLength(calls.length);
    for (const { call, error, text = '' } of outcomes) {
      const message = bodies[call.split('=')[1] ?? '']?.[1] ?? '';
      expect(error, `${call} ${text}`).toBe('ApiError');
      expect(text.replaceAll('": ', '":')).toContain(`: ${message.replaceAll('": ', '":')}`);
      expect(api.exactly(call), call).toHaveLength(1);
    }
  });

  test('a login that is answered with anything but tokens is an error, not a crash', async (t) => {
    for (const body of [html, '', '[]', 'null', '"ok"', '{"access": null}', '{"error": "no"}']) {
      const api = await startFaultyApi(() => ({ status: 200, body }));
      t.onTestFinished(api.close);
      const { outcomes } = await runPlan(language, api.url, {
        steps: [{ calls: [{ path: '/claims/' }] }],
      });
      expect(outcomes[0]?.error, body).toBe('ApiError');
      expect(api.seen, body).toHaveLength(1);
    }
  });
});
