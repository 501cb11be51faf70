import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

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

/** The problems of a workflow file of GitHub Actions, a line each, and how many actions it uses. */
function checkWorkflow(name: string, text: string): { actions: number; problems: string[] } {
  const problems: string[] = [];
  let actions = 0;
  for (const step of text.split(/^\s*- (?=\S)/m)) {
    for (const [, action = '', comment = ''] of step.matchAll(/^\s*uses:\s*(\S+)(.*)$/gm)) {
      actions += 1;
      if (!/^[^@\s]+@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(comment)) {
        problems.push(
          `${name}: ${action} is not pinned. Name the commit in full and its version: owner/action@<40 hexadecimal digits> # v1.2.3`,
        );
      }
      if (
        action.startsWith('actions/checkout@') &&
        !/^\s*persist-credentials: false$/m.test(step)
      ) {
        problems.push(
          `${name}: ${action} leaves its token to the steps after it. Add: with: persist-credentials: false`,
        );
      }
    }
  }
  return { actions, problems };
}
