import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourceTree } from '../fixtures/source-tree';
import { checkUpstream } from './check-upstream';

const settings = 'upstream/settings/base.py';
const repository = path.resolve(import.meta.dirname, '../../..');
let tree: SourceTree;
/** A project with the two files that --update may write. */
let project: string;

beforeEach(() => {
  tree = new SourceTree();
  project = mkdtempSync(path.join(os.tmpdir(), 'upstream-docs-'));
  mkdirSync(path.join(project, 'src/upstream-check'), { recursive: true });
  cpSync(path.join(repository, 'src/contract'), path.join(project, 'src/contract'), {
    recursive: true,
  });
  writeKnown([]);
});
afterEach(() => {
  tree.remove();
  rmSync(project, { recursive: true });
});

const writeKnown = (entries: unknown): void =>
  writeFileSync(
    path.join(project, 'src/upstream-check/known-differences.json'),
    typeof entries === 'string' ? entries : JSON.stringify(entries),
  );

async function check(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const code = await checkUpstream(args, {
    env: {},
    cwd: tree.root,
    project,
    print: (text) => lines.push(text),
  });
  return { code, out: lines.join('\n').replaceAll(tree.root, 'ROOT') };
}

const shorterLifetime = (): void => tree.replace(settings, 'hours=1', 'minutes=30');

describe('the first line says whether docs and API agree', () => {
  test('they do: 0', async () => {
    const { code, out } = await check('.');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('The docs and the API agree: 158 facts compared.');
  });

  test('they differ: 1, and what to do', async () => {
    shorterLifetime();
    tree.replace(
      'upstream/api/urls.py',
      '    path("dashboard/", views.Dashboard.as_view()),\n',
      '',
    );
    const { code, out } = await check('.');
    expect(code).toBe(1);
    expect(out).toContain(`The docs and the API differ in 2 of 156 facts.

differs (1)
  token: access lifetime
    docs    1 hour
    source  30 minutes   upstream/settings/base.py:52

only in the docs (1)
  route: GET /api/v1/dashboard/
    docs    there
    source  –

same (154)
`);
    expect(out).toContain('--update takes them over');
  });

  test('something cannot be read: 2', async () => {
    tree.replace(settings, '"5/hour"', 'rate_for("login")');
    const { code, out } = await check('.');
    expect(code).toBe(2);
    expect(out.split('\n')[0]).toBe(
      'The docs and the API may differ: 1 of 158 facts cannot be read.',
    );
    expect(out).toContain(
      'cannot be read (rate_for is not bound in this file)   upstream/settings/base.py:36',
    );
  });

  test('the check could not be made: 2', async () => {
    expect(await check('gone')).toEqual({
      code: 2,
      out: 'The check could not be made: ROOT/gone does not exist. Give the folder of a checkout of the API.',
    });
  });

  test('text of the source cannot steer the terminal', async () => {
    tree.replace(settings, '"HS256"', '"\\x1b[2J\\u202eHS"');
    const { out } = await check('.');
    expect(out).toContain('source  \\u001b[2J\\u202eHS');
  });
});

describe('the command line', () => {
  test.each([
    [[], 'Which checkout? npm run check:upstream -- PATH, or set UPSTREAM_CHECKOUT. More: --help'],
    [['a', 'b'], 'Give one path, not 2: a b'],
    [['.', '--fix'], "Unknown option '--fix'. See: npm run check:upstream -- --help"],
    [['.', '--format', 'xml'], '--format xml: use one of table, json, github, sarif'],
    [['.', '--app', '../x'], '--app ../x: give a path inside the checkout, relative to it'],
    [
      ['.', '--settings', '/etc/passwd'],
      '--settings /etc/passwd: give a path inside the checkout, relative to it',
    ],
    [
      ['.', '--update', '--format', 'sarif'],
      '--update shows its changes as text: leave --format and --json out.',
    ],
  ])('%j is refused', async (args, message) => {
    const { code, out } = await check(...args);
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test('takes the checkout of the environment', async () => {
    const lines: string[] = [];
    const print = (text: string) => lines.push(text);
    const env = { UPSTREAM_CHECKOUT: tree.root };
    expect(await checkUpstream([], { env, cwd: '/', project, print })).toBe(0);
    expect(lines[0]).toContain('agree');
  });

  test('takes other places of the settings and of the app', async () => {
    tree.write('live.py', tree.read(settings).replaceAll('upstream.', 'core.'));
    tree.write('config/urls.py', tree.read('config/urls.py').replace('upstream', 'core'));
    cpSync(tree.at('upstream'), tree.at('core'), { recursive: true });
    tree.delete('upstream');
    expect(await check('.', '--app', './core/', '--settings', 'live.py')).toMatchObject({
      code: 0,
    });
    expect((await check('.')).code).toBe(2);
  });

  test('explains itself', async () => {
    const { code, out } = await check('--help');
    expect(code).toBe(0);
    for (const option of ['--settings', '--app', '--format', '--json', '--known', '--update']) {
      expect(out).toContain(option);
    }
  });
});

describe('--json', () => {
  test('has every fact', async () => {
    shorterLifetime();
    const { code, out } = await check('.', '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out) as {
      agree: boolean;
      summary: string;
      facts: { verdict: string }[];
    };
    expect(report).toMatchObject({
      agree: false,
      summary: 'The docs and the API differ in 1 of 158 facts.',
      outdated: [],
    });
    expect(report.facts).toHaveLength(158);
    expect(report.facts.filter(({ verdict }) => verdict !== 'same')).toEqual([
      {
        fact: 'token: access lifetime',
        verdict: 'differs',
        docs: '1 hour',
        source: '30 minutes',
        file: settings,
        line: 52,
      },
    ]);
  });

  test('says why there was no check', async () => {
    tree.write(settings, 'A = [\n');
    const { code, out } = await check('.', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ agree: false, problem: { file: settings } });
  });
});

test('--format github notes each difference at its line', async () => {
  tree.replace('upstream/api/exceptions.py', 'Malformed request data.', '50%, and\\n::error::more');
  tree.replace(settings, '"5/hour"', 'rate()');
  const { code, out } = await check('.', '--format', 'github');
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    '::warning file=upstream/settings/base.py,line=36,title=Docs and API::limit: authentication: cannot be read (rate is not bound in this file)',
    '::error file=upstream/api/exceptions.py,line=36,title=Docs and API::message: parse_error: the docs say “Malformed request data.”, the source “50%25, and\\u000a::error::more”',
    'The docs and the API differ in 1 of 158 facts, 1 cannot be read.',
  ]);
  expect((await check('gone', '--format', 'github')).out).toMatch(/^::error title=/);
});

test('--format sarif is SARIF 2.1.0', async () => {
  shorterLifetime();
  const { code, out } = await check('.', '--format', 'sarif');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'check:upstream', rules: expect.any(Array) as unknown } },
        results: [
          {
            ruleId: 'differs',
            level: 'error',
            message: {
              text: 'token: access lifetime: the docs say “1 hour”, the source “30 minutes”',
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: settings },
                  region: { startLine: 52 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
  expect(JSON.parse((await check('gone', '--format', 'sarif')).out)).toMatchObject({
    version: '2.1.0',
  });
});

describe('known-differences.json', () => {
  const entry = {
    fact: 'token: access lifetime',
    source: '30 minutes',
    reason: 'The demo deployment has shorter tokens.',
    date: '2026-11-24',
  };

  test('makes a difference green, but lists it', async () => {
    shorterLifetime();
    writeKnown([entry]);
    const { code, out } = await check('.');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(
      'The docs and the API agree: 158 facts compared, 1 known difference.',
    );
    expect(out).toContain('known   since 2026-11-24: The demo deployment has shorter tokens.');
    expect((await check('.', '--format', 'github')).out).toContain('::notice file=');
    expect((await check('.', '--format', 'sarif')).out).toContain('suppressions');
  });

  test('with an entry that no longer differs is an error', async () => {
    writeKnown([entry]);
    const { code, out } = await check('.');
    expect(code).toBe(1);
    expect(out).toContain('token: access lifetime: it no longer differs: remove the entry');
  });

  test('with another value in the source is an error', async () => {
    tree.replace(settings, 'hours=1', 'minutes=15');
    writeKnown([entry]);
    const { code, out } = await check('.');
    expect(code).toBe(1);
    expect(out).toContain('token: access lifetime: the source now says 15 minutes: decide again');
  });

  test('with a fact that nobody has is an error', async () => {
    writeKnown([{ ...entry, fact: 'limit: gone' }]);
    const { code, out } = await check('.');
    expect(code).toBe(1);
    expect(out).toContain('limit: gone: neither the docs nor the source have it: remove the entry');
  });

  test.each([
    ['{', 'Correct it, or write [] into it.'],
    [[{ ...entry, date: 'soon' }], 'entry 0.date: write a date, e.g. 2026-11-24.'],
    [[{ ...entry, reason: 'x' }], 'entry 0.reason: say why the difference is meant.'],
  ])('that is not valid: %j', async (content, message) => {
    writeKnown(content);
    const { code, out } = await check('.');
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test('can be another file', async () => {
    shorterLifetime();
    tree.write('known.json', JSON.stringify([entry]));
    expect((await check('.', '--known', 'known.json')).code).toBe(0);
  });

  test('of this project is valid', () => {
    const text = readFileSync(
      path.join(repository, 'src/upstream-check/known-differences.json'),
      'utf8',
    );
    expect(Array.isArray(JSON.parse(text))).toBe(true);
  });
});

describe('--update', () => {
  const contract = (file: string): string =>
    readFileSync(path.join(project, 'src/contract', file), 'utf8');
  const original = (file: string): string =>
    readFileSync(path.join(repository, 'src/contract', file), 'utf8');

  test('shows the change, then writes limits and lifetimes alone', async () => {
    shorterLifetime();
    tree.replace(settings, '"60/minute"', '"90/h"');
    tree.replace('upstream/middleware.py', '"1.0.0"', '"2.0.0"');
    const { code, out } = await check('.', '--update');
    expect(code).toBe(1);
    expect(out).toMatch(
      /--update changes\n {2}src\/contract\/limits\.ts:\d+ {2}limit: burst\n {4}- requests: 60\n {4}\+ requests: 90\n/,
    );
    expect(out).toMatch(/limit: burst\n {4}- period: 'minute'\n {4}\+ period: 'hour'\n/);
    expect(out).toMatch(
      /tokens\.ts:\d+ {2}token: access lifetime\n {4}- lifetimeSeconds: 3600\n {4}\+ lifetimeSeconds: 1800\n/,
    );
    expect(contract('tokens.ts')).toBe(original('tokens.ts').replace('3600', '1800'));
    expect(contract('limits.ts')).toBe(
      original('limits.ts').replace(
        "requests: 60,\n    period: 'minute'",
        "requests: 90,\n    period: 'hour'",
      ),
    );
    for (const file of ['site.ts', 'errors.ts', 'endpoints.ts']) {
      expect(contract(file)).toBe(original(file));
    }
  });

  test('is 0 where nothing else differs', async () => {
    shorterLifetime();
    expect((await check('.', '--update')).code).toBe(0);
  });

  test('leaves known differences and what it cannot express', async () => {
    shorterLifetime();
    tree.replace(settings, '"100/hour"', 'None');
    tree.replace(settings, '"60/minute"', '"60/second"');
    writeKnown([
      {
        fact: 'token: access lifetime',
        source: '30 minutes',
        reason: 'Meant to be so.',
        date: '2026-11-24',
      },
    ]);
    const { code, out } = await check('.', '--update');
    expect(code).toBe(1);
    expect(out).toContain('--update: no limit and no lifetime to take over. Nothing was written.');
    expect(contract('tokens.ts')).toBe(original('tokens.ts'));
    expect(contract('limits.ts')).toBe(original('limits.ts'));
  });
});
