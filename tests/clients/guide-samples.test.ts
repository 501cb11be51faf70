import { describe, expect, test } from 'vitest';
import { startFaultyApi, type Fault } from './faulty-api';
import { fenceAt, runSample } from './run-sample';

const languages = ['python', 'javascript'] as const;
const guide = 'docs/API_TROUBLESHOOTING.md';

const json = (status: number, body = '') => ({
  status,
  body,
  headers: { 'Content-Type': 'application/json' },
});
/** Bodies that are no envelope, all of which say that they are JSON. */
const oddBodies: [string, ReturnType<typeof json>][] = [
  ['HTML', json(502, '<h1>502 Bad Gateway</h1>')],
  ['nothing', json(500)],
  ['a list', json(400, '["x"]')],
  ['null', json(400, 'null')],
  ['a string as error', json(401, '{"error": "Token expired"}')],
  ['a list as error', json(400, '{"error": ["x"], "detail": ["y"]}')],
  ['null as error', json(400, '{"error": null}')],
  ['an error without a code', json(400, '{"error": {}}')],
  ['an older body', json(404, '{"detail": "Not found."}')],
  ['half an envelope', json(500, '{"error": {"code": "inter')],
];

describe.concurrent.each(languages)('the link in a log in %s', (language) => {
  test.each(oddBodies)('%s is read without a crash', async (_, fault) => {
    const api = await startFaultyApi(() => fault);
    const { exit, output } = await runSample('docs/LINKING.md#clients', language, api);
    await api.close();
    expect(exit, output).toBe(0);
    expect(output).toMatch(new RegExp(`^${fault.status} .* https://.*/errors/${fault.status}/\n$`));
  });
});

describe.concurrent.each(languages)('parsing safely in %s', (language) => {
  test.each<[string, Fault]>([
    ...oddBodies,
    // In Python, requests.get itself raises where the connection is lost.
    ...(language === 'javascript' ? ([['a lost connection', 'cut']] as [string, Fault][]) : []),
  ])('%s is read without a crash', async (_, fault) => {
    const api = await startFaultyApi(() => fault);
    const { exit, output } = await runSample(`${guide}#parsing-safely`, language, api);
    await api.close();
    expect(exit, output).toBe(0);
    const status = typeof fault === 'object' ? fault.status : 200;
    expect(output.match(new RegExp(`http_${status}`, 'g')), output).toHaveLength(2);
    if (typeof fault === 'object' && fault.body?.includes('Token expired'))
      expect(output).toContain('Token expired');
    if (typeof fault === 'object' && fault.body?.includes('Not found.'))
      expect(output).toContain('Not found.');
  });
});

/** The first sample of the section: the function with its use. */
const runBackoff = (language: (typeof languages)[number], faults: Fault[]) =>
  startFaultyApi((_, before) => faults[before.length] ?? null).then(async (api) => {
    const result = await runSample(`${guide}#handling-429`, language, api);
    await api.close();
    return { ...result, seen: api.seen };
  });

describe.concurrent.each(languages)('the short function with backoff in %s', (language) => {
  test('has at most 25 lines', () => {
    const { code } = fenceAt(`${guide}#handling-429`, language);
    const body = /^(?:def|async function) [\s\S]*?(?=\n\n\n|\n}\n)/m.exec(code)?.[0] ?? '';
    expect(body.split('\n').length).toBeGreaterThan(10);
    expect(body.split('\n').length).toBeLessThanOrEqual(25);
  });

  test('survives a dropped connection and a proxy that names a date', async () => {
    const date = { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' };
    const { exit, output, seen } = await runBackoff(language, [
      'drop',
      { status: 503, headers: date },
    ]);
    expect(exit, output).toBe(0);
    expect(seen.length).toBe(3);
  });

  test('ends at once where the wait is longer than its budget, and says when', async () => {
    const { exit, output, seen } = await runBackoff(language, [
      { status: 429, headers: { 'Retry-After': '3600' } },
    ]);
    expect(exit).toBe(1);
    expect(output).toMatch(/429, try again in 360\d s/);
    expect(seen.length).toBe(1);
  });

  test('returns what waiting does not fix', async () => {
    const { seen } = await runBackoff(language, [{ status: 404, body: '{}' }]);
    expect(seen.length).toBe(1);
  });
});

test('urllib3 repeats a GET after a 502, and waits as long as Retry-After says', async () => {
  const faults: Fault[] = [{ status: 502 }, { status: 429, headers: { 'Retry-After': '2' } }];
  const api = await startFaultyApi((_, before) => faults[before.length] ?? null);
  const { exit, output } = await runSample(`${guide}#retry-library`, 'python', api);
  await api.close();
  expect(exit, output).toBe(0);
  expect(api.seen.map(({ status }) => status)).toEqual([502, 429, 200]);
  expect(api.seen[2]!.at - api.seen[1]!.at).toBeGreaterThanOrEqual(2);
});
