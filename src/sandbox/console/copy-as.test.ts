import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { site } from '../../contract/site';
import { InputError, toRequest, type ConsoleRequest } from './console-request';
import { asCurl, asJavaScript, asPython } from './copy-as';
import { requestFor } from './prepared-requests';

const form = requestFor('claim-list');
const bare: ConsoleRequest = { ...form, sender: 'nobody', headers: '' };
const token = 'it\'s $(id) "quoted"';

/** The arguments that a shell gives to curl; fails where the command does anything else. */
function wordsOf(command: string): string[] {
  const { stdout, stderr, status } = spawnSync(
    '/bin/bash',
    ['--norc', '-c', `PATH=; curl() { printf '%s\\0' "$@"; }\n${command}`],
    { encoding: 'utf8', env: { ACCESS_TOKEN: token } },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\0').slice(0, -1);
}

function problemOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

describe('input that Send refuses', () => {
  test.each<[string, Partial<ConsoleRequest>]>([
    ['another command as method', { method: 'GET; touch /tmp/x #' }],
    ['a substitution as method', { method: '$(id)' }],
    ['another host behind the dot', { path: '.evil.example/x' }],
    ['another host behind an at', { path: '@evil.example/x' }],
    ['another port', { path: ':8000/x' }],
    ['another host behind slashes', { path: '//evil.example/x' }],
    ['a blank in the path', { path: '/x y' }],
    ['a control character in the path', { path: '/x\u0000y' }],
    ['a header that is none', { headers: 'Accept' }],
    ['a header with a line separator', { headers: 'X-A: b\u2028c' }],
  ])('%s is not copied either', (_, change) => {
    const refused = problemOf(() => toRequest({ ...bare, ...change }, site.localApi, null));
    expect(refused).toMatch(/^(Method|Path|Headers): /);
    for (const write of [asCurl, asPython, asJavaScript])
      expect(problemOf(() => write({ ...bare, ...change }))).toBe(refused);
  });

  test('blanks in a header take no time that grows with their square', () => {
    const headers = `X-A:${' '.repeat(200_000)}b\u2028c`;
    expect(problemOf(() => toRequest({ ...bare, headers }, site.localApi, null))).toContain('X-A');
  }, 10_000);
});

describe('curl', () => {
  test.each<[string, Partial<ConsoleRequest>, string[]]>([
    ['the method as it is sent', { method: ' patch ' }, ['-X', 'PATCH']],
    ['HEAD without waiting for a body', { method: 'HEAD' }, ['--head']],
    ['brackets as they are', { path: '/x/?a=[1-3]' }, ['--globoff']],
    ['a header without a value', { headers: 'X-A:' }, ['-H', 'X-A;']],
    ['a body, not a file', { method: 'POST', body: '@/etc/passwd' }, ['--data-raw']],
    ['no type that the form has not', { method: 'POST', body: 'x' }, ['-H', 'Content-Type:']],
    ['the token of the environment', { sender: 'viewer' }, [`Authorization: Bearer ${token}`]],
  ])('says %s', (_, change, expected) => {
    expect(wordsOf(asCurl({ ...bare, ...change })).join('\0')).toContain(expected.join('\0'));
  });

  test('a NUL is refused: no shell command can hold it', () => {
    expect(problemOf(() => asCurl({ ...bare, method: 'POST', body: 'a\0b' }))).toContain('NUL');
    expect(asPython({ ...bare, method: 'POST', body: 'a\0b' })).toContain('\\u0000');
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('\'"`$\\!*?[]{}()<>|&;#~ \t\n\r=%@-')) }),
    fc.constantFrom(
      '$(id)',
      '`id`',
      "'; id; '",
      '"; id; "',
      '\\\n',
      '-K/etc/passwd',
      '@/etc/passwd',
    ),
  );
  const orText = (usual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: text });
  const header = fc
    .tuple(
      orText(fc.constantFrom('X-Test', 'Accept', 'Content-Type', 'Authorization', "X-'`$|")),
      orText(fc.stringMatching(/^[\t\x20-\x7e]{0,20}$/)),
    )
    .map((pair) => pair.join(': '));
  const forms: fc.Arbitrary<ConsoleRequest> = fc.record({
    sender: fc.constantFrom('nobody', 'viewer'),
    method: orText(fc.constantFrom('GET', 'post', 'PUT', 'DELETE', 'HEAD', 'PURGE')),
    path: orText(
      fc.oneof(
        fc.constantFrom('/api/v1/claims/', '/api/v1/claims/?page=2&a=b'),
        fc.stringMatching(/^\/[\x21-\x7e]{0,20}$/),
        text.map((part) => `/${part.replace(/\s/g, '')}`),
      ),
    ),
    headers: fc.array(header, { maxLength: 3 }).map((lines) => lines.join('\n')),
    body: text,
    times: fc.constant(1),
  });

  /** What curl must get for a form that can be sent. */
  function intended({ method, path, headers, body, sender }: ConsoleRequest): string[] {
    const sent = method.trim().toUpperCase();
    const pairs = headers
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
    const has = (name: string): boolean => pairs.some(([own]) => own?.toLowerCase() === name);
    const hasBody = body !== '' && sent !== 'GET' && sent !== 'HEAD';
    return [
      ...['-i', '--max-time', '10'],
      ...(sent === 'HEAD' ? ['--head'] : ['-X', sent]),
      ...(/[[\]{}]/.test(path) ? ['--globoff'] : []),
      site.localApi + path,
      ...(sender === 'viewer' && !has('authorization')
        ? ['-H', `Authorization: Bearer ${token}`]
        : []),
      ...pairs.flatMap(([name, value]) => ['-H', value === '' ? `${name};` : `${name}: ${value}`]),
      ...(hasBody && !has('content-type') ? ['-H', 'Content-Type:'] : []),
      ...(hasBody ? ['--data-raw', body] : []),
    ];
  }

  test('gets exactly what is sent, or is not copied, whatever the form holds', () => {
    let copied = 0;
    fc.assert(
      fc.property(forms, (each) => {
        const refused = problemOf(() => toRequest(each, site.localApi, null));
        const problem = problemOf(() => asCurl(each));
        if (refused !== null) {
          expect(problem).toBe(refused);
          return;
        }
        if (problem !== null) {
          expect(each.body).toContain('\0');
          return;
        }
        copied += 1;
        const words = wordsOf(asCurl(each));
        expect(words).toEqual(intended(each).map((word) => Buffer.from(word).toString()));
        expect(words.filter((word) => new RegExp(`^${site.localApi}(?![/])`).test(word))).toEqual(
          [],
        );
      }),
      { numRuns: 400 },
    );
    expect(copied).toBeGreaterThan(100);
  }, 60_000);
});

const hostile: ConsoleRequest = {
  sender: 'nobody',
  method: 'POST',
  path: '/api/v1/uploads/?a=\'$(touch${IFS}x)`id`"\\',
  headers: `X-Test: it's $HOME "quoted" \\ back\``,
  body: `{"a": "it's \\"$HOME\\" \`id\` \\\\ é 漢 😀\n"}`,
  times: 1,
};

test('Python and JavaScript carry hostile input unchanged', () => {
  const run = (program: string, args: string[]): string =>
    execFileSync(program, args, { encoding: 'utf8' });
  const python = `import json, sys, types
fake = types.ModuleType("requests")
class Response: status_code = 0; text = ""
def request(method, url, headers=None, data=None, timeout=None):
    json.dump([url, headers["X-Test"], data.decode()], sys.stdout); print(); return Response()
fake.request = request
sys.modules["requests"] = fake
${asPython(hostile)}`;
  const seen = JSON.parse(run('python3', ['-c', python]).split('\n')[0] ?? '') as string[];
  expect(seen).toEqual([
    site.localApi + hostile.path,
    hostile.headers.slice('X-Test: '.length),
    hostile.body,
  ]);

  const javascript = `globalThis.fetch = async (url, init) => { console.log(JSON.stringify([url, init.headers["X-Test"], new TextDecoder().decode(init.body)])); return { status: 0, text: async () => "" }; };
${asJavaScript(hostile)}`;
  const output = run(process.execPath, ['--input-type=module', '-e', javascript]);
  expect(JSON.parse(output.split('\n')[0] ?? '')).toEqual(seen);
});

test('the token comes from the environment', () => {
  expect(asPython({ ...form, sender: 'ingestion' })).toContain('os.environ["INGEST_TOKEN"]');
  expect(asJavaScript({ ...form, headers: 'Authorization: Bearer x' })).not.toContain(
    'process.env',
  );
});
