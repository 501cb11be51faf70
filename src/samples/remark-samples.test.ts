import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { remarkSamples } from './remark-samples';

function run(markdown: string): Root['children'] {
  const root = unified().use(remarkParse).parse(markdown);
  remarkSamples({ baseUrl: '/docs/' })(root);
  return root.children;
}

const isElement = (node: unknown): node is MdxJsxFlowElement =>
  (node as { type?: string }).type === 'mdxJsxFlowElement';

const shape = (markdown: string): unknown[] =>
  run(markdown).map((node) =>
    isElement(node)
      ? [node.name, ...(node.children as MdxJsxFlowElement[]).map(attribute)]
      : node.type,
  );
const attribute = (node: MdxJsxFlowElement): unknown =>
  node.attributes.find((a) => 'name' in a && a.name === 'language')?.value;

const fence = (language: string, meta = ''): string =>
  `\`\`\`${language} ${meta}\ncode\n\`\`\`\n\n`;

test('adjacent fences in different sample languages become one group of tabs', () => {
  expect(shape(fence('bash') + fence('python') + fence('javascript'))).toEqual([
    ['SampleTabs', 'bash', 'python', 'javascript'],
  ]);
});

test('text between, a repeated language and other languages end a group', () => {
  expect(shape(`${fence('bash')}text\n\n${fence('python')}`)).toEqual([
    ['CodeBlock'],
    'paragraph',
    ['CodeBlock'],
  ]);
  expect(shape(fence('bash') + fence('bash') + fence('python'))).toEqual([
    ['CodeBlock'],
    ['SampleTabs', 'bash', 'python'],
  ]);
  expect(shape(fence('bash') + fence('json'))).toEqual([['CodeBlock'], ['CodeBlock']]);
});

test('fences inside lists and quotes are found', () => {
  const [list] = run('1. step\n\n   ```bash\n   code\n   ```\n');
  expect(JSON.stringify(list)).toContain('"CodeBlock"');
});

test('what the meta says to the tests does not reach the page, the title does', () => {
  const [block] = run(fence('bash', 'run status=401 title="Log in"'));
  expect(JSON.stringify(block)).not.toContain('401');
  expect(JSON.stringify(block)).toContain('Log in');
});

test('a title in tabs is refused: it would cover the page on phones', () => {
  const group = fence('bash', 'run status=200') + fence('python', 'title="Two"');
  expect(() => run(group)).toThrow('no room for a title');
});

test('the code of a client’s file is that file, and is downloadable', () => {
  const [block] = run(fence('python', 'file="clients/python/upstream_client.py"'));
  const attributes = JSON.stringify(block);
  expect(attributes).toContain('/docs/clients/upstream_client.py');
  expect(attributes).toContain('requests');
  expect(JSON.stringify(run(fence('python')))).not.toContain('download');
});
