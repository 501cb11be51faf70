import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleLanguages, type SampleLanguage } from '../../src/samples/languages';
import { startFaultyApi, type Fault } from './faulty-api';
import { runSample } from './run-sample';

const section = 'docs/API_TROUBLESHOOTING.md#refresh';

const everyLanguage = Object.keys(sampleLanguages) as SampleLanguage[];

describe.concurrent.each(everyLanguage)('the stored refresh token in %s', (language) => {
  test('under rotation every run sends the token of the run before; a fault leaves the store as it was', async (t) => {
    let fault: Fault | null = null;
    const api = await startFaultyApi(() => fault, { rotateRefresh: true });
    const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
    t.onTestFinished(async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    });
    const env = { REFRESH_TOKEN: await api.sandbox.tokens.issue('refresh', 2) };
    const run = () => runSample(section, language, api, { env, folder });
    const store = path.join(folder, 'upstream-tokens.json');
    const stored = () => JSON.parse(readFileSync(store, 'utf8')) as Record<string, string>;

    const sent = [env.REFRESH_TOKEN];
    for (let turn = 0; turn < 3; turn++) {
      const { exit, output } = await run();
      expect(exit, output).toBe(0);
      expect(stored()).toEqual(JSON.parse(api.seen.at(-1)!.responseBody));
      sent.push(stored().refresh!);
    }
    expect(statSync(store).mode & 0o077).toBe(0);
    expect(new Set(sent).size).toBe(4);
    expect(api.seen.map(({ body }) => JSON.parse(body) as unknown)).toEqual(
      sent.slice(0, 3).map((refresh) => ({ refresh })),
    );

    const before = stored();
    const faults = [
      { status: 401 },
      { status: 502, body: '<html></html>' },
      { status: 429, body: '{"error": "Slow down"}' },
    ];
    for (const rejected of faults) {
      fault = rejected;
      const { exit, output } = await run();
      expect(exit).toBe(1);
      expect(output).toMatch(/refresh failed.*: after a 401, log in/);
      expect(output).toContain(String(rejected.status));
      expect(stored()).toEqual(before);
    }
  });
});
