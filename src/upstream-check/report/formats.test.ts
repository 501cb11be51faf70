import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CheckedTree, shorterLifetime } from '../fixtures/checked-tree';
import { settings } from '../fixtures/source-tree';

let tree: CheckedTree;
beforeEach(() => {
  tree = new CheckedTree();
});
afterEach(() => tree.remove());

describe('--json', () => {
  test('has every fact', async () => {
    shorterLifetime(tree);
    const { code, out } = await tree.check('.', '--json');
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
    const { code, out } = await tree.check('.', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ agree: false, problem: { file: settings } });
  });
});

test('--format github notes each difference at its line', async () => {
  tree.replace('upstream/api/exceptions.py', 'Malformed request data.', '50%, and\\n::error::more');
  tree.replace(settings, '"5/hour"', 'rate()');
  const { code, out } = await tree.check('.', '--format', 'github');
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    '::warning file=upstream/settings/base.py,line=36,title=Docs and API::limit: authentication: cannot be read (rate is not bound in this file)',
    '::error file=upstream/api/exceptions.py,line=36,title=Docs and API::message: parse_error: the docs say “Malformed request data.”, the source “50%25, and\\u000a::error::more”',
    'The docs and the API differ in 1 of 158 facts, 1 cannot be read.',
  ]);
  expect((await tree.check('gone', '--format', 'github')).out).toMatch(/^::error title=/);
});

test('--format sarif is SARIF 2.1.0', async () => {
  shorterLifetime(tree);
  const { code, out } = await tree.check('.', '--format', 'sarif');
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
  expect(JSON.parse((await tree.check('gone', '--format', 'sarif')).out)).toMatchObject({
    version: '2.1.0',
  });
});
