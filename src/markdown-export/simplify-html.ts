import type { Element, ElementContent } from 'hast';
import { asChecklist } from './as-checklist';
import { asFence } from './as-fence';
import { asList } from './as-list';
import { codeBlock } from './code-block';
import { element } from './hast';
import { hasClass } from './has-class';
import { inOneLine } from './in-one-line';
import { isDropped } from './is-dropped';
import { spaceOut } from './space-out';
import { textOf } from './text-of';

/**
 * What a part of a page becomes: HTML that Markdown has marks for. Code blocks, tables and lists stay; pairs of term
 * and text and checklists become lists; drawings become their source in `diagrams` (mermaid, by key) or their caption;
 * controls go.
 */
export function simplify(
  node: ElementContent,
  diagrams: ReadonlyMap<string, string>,
): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isDropped(node)) return [];
  const children = (of: Element): ElementContent[] =>
    spaceOut(of.children.flatMap((child) => simplify(child, diagrams)));
  switch (node.tagName) {
    case 'h1': // The twin’s head has it.
      return [];
    case 'svg':
      return asDiagram(node, diagrams);
    case 'figure':
      return node.properties.dataLanguage === undefined ? children(node) : asFence(node);
    case 'figcaption':
    case 'legend':
      return [element('p', children(node))];
    case 'code':
      return [element('code', [{ type: 'text', value: textOf(node.children) }])];
    case 'dl':
      return [asList({ ...node, children: children(node) })];
    case 'fieldset':
      return asChecklist(children(node));
    case 'td':
    case 'th':
      return [{ ...node, children: inOneLine(children(node)) }];
    case 'a': {
      // What only screen readers hear completes a link’s text beside its row; here the row is text too.
      const seen = node.children.filter(
        (child) => child.type !== 'element' || !hasClass(child, 'visually-hidden'),
      );
      return [{ ...node, children: children({ ...node, children: seen }) }];
    }
    default:
      return [{ ...node, children: children(node) }];
  }
}

const keyOfTitle = /^d([0-9a-f]{12})-/;

function asDiagram(svg: Element, diagrams: ReadonlyMap<string, string>): ElementContent[] {
  const { ariaLabelledBy } = svg.properties;
  const key = keyOfTitle.exec(String(ariaLabelledBy))?.[1];
  if (key === undefined) return [];
  const source = diagrams.get(key);
  if (source === undefined) throw new Error(`No page has the source of diagram ${key}.`);
  return [codeBlock('mermaid', source)];
}
