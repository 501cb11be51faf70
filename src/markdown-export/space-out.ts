import type { ElementContent } from 'hast';

const inline = new Set(['a', 'code', 'em', 'label', 'span', 'strong']);

const isInline = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && inline.has(node.tagName);

/** The same with a blank between two elements of a line that a style keeps apart on the page. */
export function spaceOut(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) =>
    isInline(node) && isInline(nodes[index - 1])
      ? [{ type: 'text' as const, value: ' ' }, node]
      : [node],
  );
}
