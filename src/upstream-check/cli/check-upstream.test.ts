import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CheckedTree, shorterLifetime } from '../fixtures/checked-tree';
import { settings } from '../fixtures/source-tree';
import { checkUpstream } from './check-upstream';

let tree: CheckedTree;
beforeEach(() => {
  tree = new CheckedTree();
});
afterEach(() => tree.remove());

describe('the first line says whether docs and API agree', () => {
  test('they do: 0', async () => {
    const { code, out } = await tree.check('.');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('The docs and the API agree: 158 facts compared.');
  });

  test('they differ: 1, and what to do', async () => {
    shorterLifetime(tree);
    tree.replace(
      'upstream/api/urls.py',
      '    path("dashboard/", views.Dashboard.as_view()),\n',
      '',
    );
    const { code, out } = await tree.check('.');
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
    const { code, out } = await tree.check('.');
    expect(code).toBe(2);
    expect(out.split('\n')[0]).toBe(
      'The docs and the API may differ: 1 of 158 facts cannot be read.',
    );
    expect(out).toContain(
      'cannot be read (rate_for is not bound in this file)   upstream/settings/base.py:36',
    );
  });

  test('the check could not be made: 2', async () => {
    expect(await tree.check('gone')).toEqual({
      code: 2,
      out: 'The check could not be made: ROOT/gone does not exist. Give the folder of a checkout of the API.',
    });
  });

  test('text of the source cannot steer the terminal', async () => {
    tree.replace(settings, '"HS256"', '"\\x1b[2J\\u202eHS"');
    const { out } = await tree.check('.');
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
    const { code, out } = await tree.check(...args);
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test('takes the checkout of the environment', async () => {
    const lines: string[] = [];
    const print = (text: string) => lines.push(text);
    const env = { UPSTREAM_CHECKOUT: tree.root };
    expect(await checkUpstream([], { env, cwd: '/', project: tree.project, print })).toBe(0);
    expect(lines[0]).toContain('agree');
  });

  test('takes other places of the settings and of the app', async () => {
    tree.write('live.py', tree.read(settings).replaceAll('upstream.', 'core.'));
    tree.write('config/urls.py', tree.read('config/urls.py').replace('upstream', 'core'));
    cpSync(tree.at('upstream'), tree.at('core'), { recursive: true });
    tree.delete('upstream');
    expect(await tree.check('.', '--app', './core/', '--settings', 'live.py')).toMatchObject({
      code: 0,
    });
    expect((await tree.check('.')).code).toBe(2);
  });

  test('explains itself', async () => {
    const { code, out } = await tree.check('--help');
    expect(code).toBe(0);
    for (const option of ['--settings', '--app', '--format', '--json', '--known', '--update']) {
      expect(out).toContain(option);
    }
  });
});
