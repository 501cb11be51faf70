import type { Element, ElementContent, Properties } from 'hast';
import { toText } from 'hast-util-to-text';

export function element(
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** The characters of nodes, white space as it is. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '',
    )
    .join('');
}

/** The text a reader sees in an element, in one line. A place where a word may break (`<wbr>`) is no space. */
export const lineOf = (node: Element): string =>
  toText(node).replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();

const hiddenTags = new Set(['button', 'nav', 'script', 'style', 'template']);
/** `shown-elsewhere` is on what another page says too. */
const hiddenClasses = ['hash-link', 'needs-js', 'shown-elsewhere', 'theme-doc-toc-mobile'];
const hiddenRoles = new Set<unknown>(['tablist', 'status']);

/** Whether an element is a control, navigation or decoration: not part of a page’s text. */
export function isHidden(node: Element): boolean {
  const { role, ariaHidden } = node.properties;
  return (
    hiddenTags.has(node.tagName) ||
    hiddenRoles.has(role) ||
    ariaHidden === 'true' ||
    hiddenClasses.some((name) => hasClass(node, name))
  );
}

/** Escapes text for use inside an HTML element. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
