import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A real run of the samples over a page whose samples are broken on purpose: each must be reported
// with file, line and output, the sound one must pass, and the run must fail.
const page = `# Broken on purpose

\`\`\`bash run status=200 as=viewer
curl -sS -i https://api.upstream.example.com/api/v1/claims/
\`\`\`

\`\`\`python run status=200
print("before the mistake"
\`\`\`

\`\`\`javascript run out="is not said"
console.log('is said');
\`\`\`

\`\`\`python run out="begun" timeout=1
import time
print("begun", flush=True)
time.sleep(60)
\`\`\`

\`\`\`bash run status=401 exit=22
curl -sS --fail https://api.upstream.example.com/api/v1/claims/
\`\`\`

\`\`\`bash run status=200 as=viewer
curl -sS -o /dev/null -H 'Accept: text/csv' "$UPSTREAM_API/health/"
curl -sS "$UPSTREAM_API/health/"
\`\`\`

\`\`\`json from="GET /api/v1/claims/" status=401 as=none
{"error": {"code": "authentication_failed", "message": "Nobody knows you.", "details": null}}
\`\`\`

\`\`\`json from="GET /api/v1/claims/" status=401 as=none
{"error": {"code": "authentication_failed",}
\`\`\`
`;
const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const line = (text: string): string =>
  `${path.join(folder, 'page.md')}:${page.slice(0, page.indexOf(text)).split('\n').length - 1}`;
let code: number | null = null;
let output = '';

beforeAll(() => {
  writeFileSync(path.join(folder, 'page.md'), page);
  const args = ['run', '--project', 'samples', 'tests/samples/samples.test.ts'];
  const run = spawnSync('node_modules/.bin/vitest', args, {
    encoding: 'utf8',
    env: { ...process.env, SAMPLES_DOCS: folder, UPSTREAM_BASE_URL: '', NO_COLOR: '1' },
  });
  code = run.status;
  output = run.stdout + run.stderr;
}, 90_000);
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a wrong status', 'curl -sS -i', 'status: declared 200, seen 401'],
  ['its output and exchanges', 'curl -sS -i', '/api/v1/claims/ 401'],
  ['a syntax error', 'print("before', 'exit code: declared 0, seen 1; status: declared 200'],
  ['the message of Python', 'print("before', "SyntaxError: '(' was never closed"],
  ['a missing text', "console.log('is said')", 'output lacks “is not said”'],
  ['a sample that hangs', 'import time', 'exit code: declared 0, seen null'],
  ['an error on its way', 'text/csv', 'provokes a 406 outside the sandbox: call http://localhost'],
  ['a wrong JSON body', 'Nobody knows you', '$.error.message: "Nobody knows you.", really'],
  ['JSON that does not parse', '"authentication_failed",}', 'is no JSON: SyntaxError'],
])('%s is reported with file and line', (_, text, report) => {
  const reports = output.split('FAIL').filter((part) => part.includes(line(text)));
  expect(reports.join('\n')).toContain(report);
});

test('the run fails, and the sound sample is not among the failed', () => {
  expect(code).toBe(1);
  const sound = line('curl -sS --fail');
  expect(output).not.toContain(`FAIL  samples  tests/samples/samples.test.ts > samples > ${sound}`);
  expect(output).toMatch(/Tests {2}7 failed \| 2 passed/);
});
