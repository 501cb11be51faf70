import type { Element, Root, RootContent } from 'hast';
import { element } from '../html/hast';

/** The headings that the contents list. */
const levels: Readonly<Record<string, number>> = { h2: 2, h3: 3 };

/**
 * Puts each heading of level 2 or 3 with what follows it, up to the next of them, into a `<section data-level>`. They lie
 * side by side: of a long page the browser styles and lays out those near the window alone (global.css).
 */
export function rehypeSections() {
  return (root: Root): void => {
    const children: RootContent[] = [];
    let section: Element | undefined;
    for (const node of root.children) {
      const level = node.type === 'element' ? levels[node.tagName] : undefined;
      if (level !== undefined) {
        section = element('section', [], { dataLevel: level });
        children.push(section);
      }
      // Imports and exports stay where a module has them.
      if (!section || node.type === 'mdxjsEsm' || node.type === 'doctype') children.push(node);
      else section.children.push(node);
    }
    root.children = children;
  };
}
