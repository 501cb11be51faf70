import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runProcess } from '../../src/samples/runner/run-process';
import { findAccount, sandboxPassword } from '../../src/sandbox/auth/accounts';
import { startFaultyApi } from './faulty-api';
import { clientFile, languages } from './run-plan';
import { fenceAt } from './run-sample';

const { username } = findAccount('viewer');

/** Defines what the lines of docs/CLIENTS.md take for granted. */
const before = {
  python: `username, password = ${JSON.stringify(username)}, ${JSON.stringify(sandboxPassword)}\n`,
  javascript: `const [username, password] = ${JSON.stringify([username, sandboxPassword])};\n`,
};
const importOnly = {
  python: 'import upstream_client',
  javascript: "import './upstream-client.mjs';",
};

describe.each(languages)('the client in %s', (language) => {
  async function run(code: string) {
    const api = await startFaultyApi();
    const folder = mkdtempSync(path.join(tmpdir(), 'client-'));
    onTestFinished(async () => {
      await api.close();
      rmSync(folder, { recursive: true });
    });
    const files = clientFile(language, {}, api.url);
    const result = await runProcess(language, code, {}, 30, { folder, files });
    return { ...result, api, files: readdirSync(folder) };
  }

  test('imported, it sends nothing, prints nothing and writes no file', async () => {
    const { exit, output, api, files } = await run(importOnly[language]);
    expect(exit, output).toBe(0);
    expect(output).toBe('');
    expect(api.seen).toEqual([]);
    expect(files.filter((file) => file.includes('token'))).toEqual([]);
  });

  test('the lines at the top of docs/CLIENTS.md count claims and keep the tokens', async () => {
    const { code } = fenceAt('docs/CLIENTS.md', language);
    const { exit, output, api, files } = await run(before[language] + code);
    expect(exit, output).toBe(0);
    expect(Number(output)).toBeGreaterThan(0);
    expect(api.seen.map(({ status }) => status)).toEqual([200, 200]);
    expect(files).toContain('upstream-tokens.json');
  });
});
