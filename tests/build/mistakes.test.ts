import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProjectCopy } from '../support/project-copy';

// Real runs on a copy of the project: each of these mistakes must make `npm test` fail and be named.
let copy: ProjectCopy;
beforeEach(() => {
  copy = new ProjectCopy();
});
afterEach(() => {
  copy.remove();
});

const build = () => copy.run('node_modules/.bin/docusaurus', 'build');
const content = () => copy.run('npm', 'run', 'test:content', '--', 'tests/content/pages.test.ts');
const failedLine = /^\d+ passed, [1-9]\d* failed$/;

test('an unknown id in a component fails the build, named with the known ones', () => {
  copy.replace(
    'docs/errors/throttled.md',
    '<ErrorHead code="throttled"',
    '<ErrorHead code="throtled"',
  );
  const { code, output } = build();
  expect(output).toContain('Unknown error code "throtled". Use one of: validation_error');
  expect(code).toBe(1);
});

test('an image beside its page fails the build, named with where to put it', () => {
  copy.replace('docs/LINKING.md', '\n## ', '\n![A drawing](./drawing.png)\n\n## ');
  copy.write('docs/drawing.png', 'not delivered');
  const { code, output } = build();
  expect(output).toMatch(
    /docs\/LINKING\.md:\d+: a page can only show images of static\/, not \.\/drawing\.png\. Put it in static\/img/,
  );
  expect(code).toBe(1);
});

test('a code’s page removed fails the tests', () => {
  copy.delete('docs/errors/throttled.md');
  const { code, output, lastLine } = content();
  expect(output).toContain('The code throttled has no page. Write one');
  expect(lastLine).toMatch(failedLine);
  expect(code).toBe(1);
});

test('a code added without a page fails the tests', () => {
  const entry = / {2}\{\n {4}code: 'not_acceptable',[\s\S]*?\n {2}\},\n/.exec(
    copy.read('src/contract/errors.ts'),
  )?.[0];
  if (entry === undefined) throw new Error('no entry to copy: correct this test');
  copy.replace('src/contract/errors.ts', entry, entry + entry.replace('not_acceptable', 'teapot'));
  const { code, output, lastLine } = content();
  expect(output).toContain('The code teapot has no page. Write one');
  expect(lastLine).toMatch(failedLine);
  expect(code).toBe(1);
});

test('a limit changed without its page fails the tests', () => {
  copy.replace('src/contract/limits.ts', 'requests: 5,', 'requests: 6,');
  const { code, output, lastLine } = content();
  expect(output).toContain('No page states the limit of `authentication`');
  expect(lastLine).toMatch(failedLine);
  expect(code).toBe(1);
});
