import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Runs the command behind `npm run -s diagnose`. */
function diagnose(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/jiti',
    ['scripts/commands/diagnose.ts', ...args],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const secret = 'Sup3rSecretPassw0rd';
const login = `> POST /api/v1/auth/token/ HTTP/1.1
> Host: api.upstream.example.com
> Content-Type: application/json
> Cookie: sid=${secret}
>
< HTTP/1.1 401 Unauthorized
< Content-Type: application/json
<
{"error":{"code":"authentication_failed","message":"Authentication credentials were not provided or are invalid.","details":null}}
`;

describe('the exit status', () => {
  test('is 0 where a cause was found; the first line is the verdict', () => {
    const { status, stdout } = diagnose(login);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^authentication_failed: \S/);
    expect(stdout).not.toContain(secret);
  });

  test('is 1 where none was', () => {
    const { status, stdout } = diagnose('our patient list is empty, what now?\n');
    expect(status).toBe(1);
    expect(stdout).toContain('Nothing was recognised');
  });

  test.each([
    ['an empty input', [], 'The input is empty'],
    ['a file that is not there', ['no-such-file.txt'], 'no-such-file.txt'],
    ['two files', ['a', 'b'], 'Name one file'],
    ['an unknown option', ['--xml'], '--xml'],
  ])('is 2 for %s', (_, args, message) => {
    const { status, stdout, stderr } = diagnose('', ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});

test('--json prints its documented shape, from a file too', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'diagnose-'));
  try {
    const file = path.join(folder, 'output.txt');
    writeFileSync(file, login);
    const { status, stdout } = diagnose('', file, '--json');
    expect(status).toBe(0);
    expect(stdout).not.toContain(secret);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      verdict: 0,
      exchanges: [
        {
          method: 'POST',
          status: 401,
          code: 'authentication_failed',
          causes: [{ id: 'credentials-wrong', certainty: 'certain' }],
        },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('--report prints Markdown without secrets', () => {
  const { status, stdout } = diagnose(login, '--report');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# Support report: authentication_failed/);
  expect(stdout).not.toContain(secret);
});
