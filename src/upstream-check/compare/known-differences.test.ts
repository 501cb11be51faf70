import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CheckedTree, repository, shorterLifetime } from '../fixtures/checked-tree';
import { settings } from '../fixtures/source-tree';

let tree: CheckedTree;
beforeEach(() => {
  tree = new CheckedTree();
});
afterEach(() => tree.remove());

describe('known-differences.json', () => {
  const entry = {
    fact: 'token: access lifetime',
    source: '30 minutes',
    reason: 'The demo deployment has shorter tokens.',
    date: '2026-11-24',
  };

  test('makes a difference green, but lists it', async () => {
    shorterLifetime(tree);
    tree.writeKnown([entry]);
    const { code, out } = await tree.check('.');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(
      'The docs and the API agree: 158 facts compared, 1 known difference.',
    );
    expect(out).toContain('known   since 2026-11-24: The demo deployment has shorter tokens.');
    expect((await tree.check('.', '--format', 'github')).out).toContain('::notice file=');
    expect((await tree.check('.', '--format', 'sarif')).out).toContain('suppressions');
  });

  test('with an entry that no longer differs is an error', async () => {
    tree.writeKnown([entry]);
    const { code, out } = await tree.check('.');
    expect(code).toBe(1);
    expect(out).toContain('token: access lifetime: it no longer differs: remove the entry');
  });

  test('with another value in the source is an error', async () => {
    tree.replace(settings, 'hours=1', 'minutes=15');
    tree.writeKnown([entry]);
    const { code, out } = await tree.check('.');
    expect(code).toBe(1);
    expect(out).toContain('token: access lifetime: the source now says 15 minutes: decide again');
  });

  test('with a fact that nobody has is an error', async () => {
    tree.writeKnown([{ ...entry, fact: 'limit: gone' }]);
    const { code, out } = await tree.check('.');
    expect(code).toBe(1);
    expect(out).toContain('limit: gone: neither the docs nor the source have it: remove the entry');
  });

  test.each([
    ['{', 'Correct it, or write [] into it.'],
    [[{ ...entry, date: 'soon' }], 'entry 0.date: write a date, e.g. 2026-11-24.'],
    [[{ ...entry, reason: 'x' }], 'entry 0.reason: say why the difference is meant.'],
  ])('that is not valid: %j', async (content, message) => {
    tree.writeKnown(content);
    const { code, out } = await tree.check('.');
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test('can be another file', async () => {
    shorterLifetime(tree);
    tree.write('known.json', JSON.stringify([entry]));
    expect((await tree.check('.', '--known', 'known.json')).code).toBe(0);
  });

  test('of this project is valid', () => {
    const text = readFileSync(
      path.join(repository, 'src/upstream-check/known-differences.json'),
      'utf8',
    );
    expect(Array.isArray(JSON.parse(text))).toBe(true);
  });
});
