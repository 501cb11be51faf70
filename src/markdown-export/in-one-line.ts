import type { ElementContent } from 'hast';

/** The content of a table’s cell without blocks, which Markdown’s tables cannot hold: items with a semicolon between. */
export function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = inOneLine(node.children);
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      const items = node.children.filter((child) => child.type === 'element');
      return items.flatMap((item, index) => [
        { type: 'text' as const, value: index === 0 ? ' ' : '; ' },
        ...inOneLine(item.children),
      ]);
    }
    return ['p', 'div', 'br'].includes(node.tagName)
      ? [...children, { type: 'text' as const, value: ' ' }]
      : [{ ...node, children }];
  });
}
