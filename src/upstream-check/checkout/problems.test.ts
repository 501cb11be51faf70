import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settings, SourceTree } from '../fixtures/source-tree';
import { CheckProblem } from '../place';
import { Checkout } from './checkout';

let tree: SourceTree;
beforeEach(() => {
  tree = new SourceTree();
});
afterEach(() => tree.remove());

/** The message of the problem, with ROOT for the temporary folder. */
function problem(check: () => unknown): string {
  try {
    check();
  } catch (error) {
    if (error instanceof CheckProblem) return error.message.replaceAll(tree.root, 'ROOT');
    throw error;
  }
  return 'no problem';
}

describe('a path that is no checkout', () => {
  test('does not exist', () => {
    expect(problem(() => new Checkout(tree.at('gone')))).toBe(
      'ROOT/gone does not exist. Give the folder of a checkout of the API.',
    );
  });

  test('is a file', () => {
    expect(problem(() => new Checkout(tree.at(settings)))).toBe(
      'ROOT/upstream/settings/base.py is a file. Give the folder of a checkout of the API.',
    );
    expect(problem(() => new Checkout(tree.at(`${settings}/x`)))).toContain('is below a file');
  });

  test('is another project', () => {
    mkdirSync(tree.at('other'));
    expect(problem(() => new Checkout(tree.at('other')))).toBe(
      'ROOT/other is not a checkout of the API: it has none of upstream/settings/base.py, upstream/api/exceptions.py, ' +
        'upstream/api/throttling.py, upstream/api/urls.py, upstream/api/views.py, upstream/middleware.py. ' +
        'Give the folder that holds upstream/, or say where its parts are: --settings FILE --app FOLDER',
    );
  });

  test('lacks a part', () => {
    tree.delete('upstream/api/throttling.py');
    expect(problem(() => tree.compare())).toBe(
      'ROOT has no upstream/api/throttling.py. Complete the checkout, or say where it is, relative to the checkout: --app FOLDER',
    );
  });

  test('is a loop of links', () => {
    symlinkSync(tree.at('loop'), tree.at('loop'));
    expect(problem(() => new Checkout(tree.at('loop')))).toBe(
      'ROOT/loop is a link that leads to itself. Give the folder of a checkout of the API.',
    );
  });
});

describe('a file that cannot be read', () => {
  test.each([
    [
      'a syntax error',
      'A = 1\nB = [1,\n2}\n',
      'upstream/settings/base.py:3 is not valid Python. Correct it (python3 -m py_compile upstream/settings/base.py shows the error), then check again.',
    ],
    [
      'a text that does not end',
      'A = 1\nB = "one\n',
      'upstream/settings/base.py:2 is not valid Python.',
    ],
    [
      'a long text that does not end',
      'A = """one\n\n',
      'upstream/settings/base.py:1 is not valid Python.',
    ],
    ['Python 2', 'A = 1\n\nprint A\n', 'upstream/settings/base.py:3 is not valid Python.'],
    ['a NUL', 'A = 1\nB = "\0"\n', 'upstream/settings/base.py:2 is not valid Python.'],
    [
      'a conflict of a merge',
      'A = 1\n<<<<<<< HEAD\n',
      'upstream/settings/base.py:2 is not valid Python.',
    ],
    [
      'brackets a thousand deep',
      `A = 1\nB = ${'['.repeat(1000)}${']'.repeat(1000)}\n`,
      'upstream/settings/base.py:2 is nested too deep to be read. Settings are read as literals: write the value out.',
    ],
    [
      'a star import of a file that is not there',
      'from .common import *\n',
      'upstream/settings/base.py:1 imports everything from upstream.settings.common, which the checkout does not have. ' +
        'Complete the checkout, or name another settings file: --settings upstream/settings/prod.py',
    ],
  ])('has %s', (_, text, message) => {
    tree.write(settings, text);
    expect(problem(() => tree.compare())).toContain(message);
  });

  test('has 5 MB', () => {
    tree.write(settings, `A = 1\n${'# x\n'.repeat(1_250_000)}`);
    expect(problem(() => tree.compare())).toBe(
      'upstream/settings/base.py has 5.0 MB; files over 1 MB are not read. If it is not the right file, name the right one: --settings FILE --app FOLDER',
    );
  });

  test('is not UTF-8', () => {
    tree.write(settings, Uint8Array.of(0x41, 0x20, 0x3d, 0x20, 0x22, 0xff, 0x22));
    expect(problem(() => tree.compare())).toBe(
      'upstream/settings/base.py is not UTF-8. Save it as UTF-8, as Python expects.',
    );
  });

  test('is a link to itself', () => {
    tree.delete(settings);
    symlinkSync('base.py', tree.at(settings));
    expect(problem(() => tree.compare())).toBe(
      'upstream/settings/base.py is a link that leads to itself. Correct the checkout, then check again.',
    );
  });

  test('is a link that leads out of the checkout', () => {
    const outside = path.join(os.tmpdir(), `upstream-check-outside-${process.pid}.py`);
    writeFileSync(outside, 'SECRET = "x"\n');
    tree.delete(settings);
    symlinkSync(outside, tree.at(settings));
    expect(problem(() => tree.compare())).toBe(
      'upstream/settings/base.py is a link that leads out of the checkout. Replace it by the file itself.',
    );
  });

  test('is a folder', () => {
    tree.delete(settings);
    mkdirSync(tree.at(settings));
    expect(problem(() => tree.compare())).toContain('ROOT has no upstream/settings/base.py.');
  });
});

describe('a checkout', () => {
  test('opens only the files it needs', () => {
    tree.write('upstream/models.py', 'this is no Python');
    tree.write('upstream/ingestion.py', 'nor is this');
    const checkout = new Checkout(tree.root);
    expect(checkout.opened).toEqual([]);
    expect(tree.compare().rows.length).toBeGreaterThan(150);
  });

  test('may have packages for modules, and other names', () => {
    tree.write(
      'upstream/api/views/__init__.py',
      tree
        .read('upstream/api/views.py')
        .replaceAll('from .', 'from ..')
        .replace('from ...models', 'from ...models'),
    );
    tree.delete('upstream/api/views.py');
    tree.write('conf/live.py', tree.read(settings));
    tree.delete('upstream/settings');
    const rows = tree.compare({ settings: 'conf/live.py', app: 'upstream' }).rows;
    expect(rows.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  });
});
