import type { Root, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { element } from '../html/hast';
import { rehypeSections } from './rehype-sections';

const named = (tagName: string, id: string): RootContent => element(tagName, [], { id });

/** The ids of a page’s parts after the plugin; those of a section in a list, behind its level. */
function sections(children: RootContent[]): unknown[] {
  const root: Root = { type: 'root', children };
  rehypeSections()(root);
  const idOf = (node: RootContent): unknown =>
    node.type === 'element' ? node.properties.id : node.type;
  return root.children.map((node) =>
    node.type === 'element' && node.tagName === 'section'
      ? [node.properties.dataLevel, ...node.children.map(idOf)]
      : idOf(node),
  );
}

test('each heading of level 2 or 3 begins a section, beside the one before', () => {
  const page = ['p0', 'h2-a', 'p1', 'h3-b', 'h4-c', 'p2', 'h2-d', 'p3'];
  expect(
    sections(page.map((name) => named(name.slice(0, name.startsWith('h') ? 2 : 1), name))),
  ).toEqual(['p0', [2, 'h2-a', 'p1'], [3, 'h3-b', 'h4-c', 'p2'], [2, 'h2-d', 'p3']]);
});

test('what is before the first heading stays where it is', () => {
  expect(sections([named('p', 'p0'), named('div', 'd0')])).toEqual(['p0', 'd0']);
});

test('an import is in no section: a module has it at its top', () => {
  const esm: RootContent = { type: 'mdxjsEsm', value: 'export const a = 1;' };
  expect(sections([named('h2', 'a'), esm, named('p', 'p1')])).toEqual([[2, 'a', 'p1'], 'mdxjsEsm']);
});
