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

describe('--update', () => {
  const contract = (file: string): string =>
    readFileSync(path.join(tree.project, 'src/contract', file), 'utf8');
  const original = (file: string): string =>
    readFileSync(path.join(repository, 'src/contract', file), 'utf8');

  test('shows the change, then writes limits and lifetimes alone', async () => {
    shorterLifetime(tree);
    tree.replace(settings, '"60/minute"', '"90/h"');
    tree.replace('upstream/middleware.py', '"1.0.0"', '"2.0.0"');
    const { code, out } = await tree.check('.', '--update');
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
    shorterLifetime(tree);
    expect((await tree.check('.', '--update')).code).toBe(0);
  });

  test('leaves known differences and what it cannot express', async () => {
    shorterLifetime(tree);
    tree.replace(settings, '"100/hour"', 'None');
    tree.replace(settings, '"60/minute"', '"60/second"');
    tree.writeKnown([
      {
        fact: 'token: access lifetime',
        source: '30 minutes',
        reason: 'Meant to be so.',
        date: '2026-11-24',
      },
    ]);
    const { code, out } = await tree.check('.', '--update');
    expect(code).toBe(1);
    expect(out).toContain('--update: no limit and no lifetime to take over. Nothing was written.');
    expect(contract('tokens.ts')).toBe(original('tokens.ts'));
    expect(contract('limits.ts')).toBe(original('limits.ts'));
  });
});
