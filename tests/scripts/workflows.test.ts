import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWorkflow } from './check-workflow';

const folder = '.github/workflows';

test('actions are pinned by commit, and a checkout keeps its token to itself', () => {
  const checked = readdirSync(folder).map((name) =>
    checkWorkflow(name, readFileSync(`${folder}/${name}`, 'utf8')),
  );
  expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
  expect(
    checked.filter(({ actions }) => actions === 0),
    'workflows without any action: correct this check',
  ).toEqual([]);
  expect(checked.length).toBeGreaterThan(0);
});

const commit = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['a tag', '- uses: actions/setup-node@v7\n', ['is not pinned']],
  ['a short commit', '- uses: actions/setup-node@0123456 # v7.0.0\n', ['is not pinned']],
  ['no version', `- uses: actions/setup-node@${commit}\n`, ['is not pinned']],
  ['a tag of a named step', '- id: a\n  uses: actions/setup-node@main\n', ['is not pinned']],
  [
    'a checkout that keeps its token, before one that does not',
    `- uses: actions/checkout@${commit} # v7.0.1\n- uses: actions/checkout@${commit} # v7.0.1\n  with:\n    persist-credentials: false\n`,
    ['leaves its token'],
  ],
  [
    'all in order',
    `- uses: actions/checkout@${commit} # v7.0.1\n  with:\n    persist-credentials: false\n`,
    [],
  ],
])('%s', (_, text, expected) => {
  const { actions, problems } = checkWorkflow('a.yml', text);
  expect(actions).toBeGreaterThan(0);
  expect(problems).toHaveLength(expected.length);
  for (const [index, part] of expected.entries()) expect(problems[index]).toContain(part);
});
