import type { Element, ElementContent } from 'hast';
import { element } from './hast';

/** Pairs of term and text (`dl`) as a list: “**Term**: text”. */
export function asList(list: Element): Element {
  const items: Element[] = [];
  for (const node of pairs(list.children)) {
    if (node.tagName === 'dt') {
      items.push(element('li', [element('strong', node.children), { type: 'text', value: ': ' }]));
    } else {
      items.at(-1)?.children.push(...node.children, { type: 'text', value: ' ' });
    }
  }
  return element('ul', items);
}

/** The terms and texts of a list, in order, groups opened. */
const pairs = (nodes: readonly ElementContent[]): Element[] =>
  nodes
    .filter((node) => node.type === 'element')
    .flatMap((node) => (/^d[td]$/.test(node.tagName) ? [node] : pairs(node.children)));
