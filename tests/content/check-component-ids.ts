import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Page } from './page';

/** The components of the registry: for each its attributes and the ids each accepts. */
export type ComponentIds = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Problems where a page uses an unknown component, attribute or id. HTML elements are left alone. */
export function checkComponentIds(pages: readonly Page[], known: ComponentIds): string[] {
  return pages.flatMap(({ file, tree }) => {
    const problems: string[] = [];
    const check = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
      if (!node.name || /^[a-z]/.test(node.name)) return;
      const where = `${file}:${node.position?.start.line ?? 1}: <${node.name}>`;
      const attributes = known[node.name];
      if (!attributes) {
        problems.push(`${where} is no component. Use one of: ${Object.keys(known).join(', ')}`);
        return;
      }
      for (const attribute of node.attributes) {
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
        const ids = attributes[name];
        if (!ids) {
          const names = Object.keys(attributes).join(', ') || 'none';
          problems.push(`${where} has no attribute ${name}. It takes: ${names}`);
        } else if (typeof attribute.value !== 'string' || !ids.includes(attribute.value)) {
          const value = typeof attribute.value === 'string' ? attribute.value : '{…}';
          problems.push(`${where} ${name}="${value}" is unknown. Use one of: ${ids.join(', ')}`);
        }
      }
      for (const name of Object.keys(attributes)) {
        const given = node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === name);
        if (!given) problems.push(`${where} needs the attribute ${name}`);
      }
    };
    visit(tree, 'mdxJsxFlowElement', check);
    visit(tree, 'mdxJsxTextElement', check);
    return problems;
  });
}
