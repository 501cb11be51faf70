import type { Element } from 'hast';
import { hasClass } from './has-class';

const tags = new Set(['button', 'script', 'style', 'template', 'nav', 'caption']);
const roles = new Set(['tablist', 'status']);
const classes = ['hash-link', 'needs-js', 'theme-doc-toc-mobile'];

/** Whether an element says nothing to those who only read text: controls, navigation, signs. */
export function isDropped(node: Element): boolean {
  const { role, ariaHidden } = node.properties;
  return (
    tags.has(node.tagName) ||
    (typeof role === 'string' && roles.has(role)) ||
    ariaHidden === 'true' ||
    classes.some((name) => hasClass(node, name)) ||
    // A paragraph in place of a control; in a line it is the text of one.
    (hasClass(node, 'no-js-only') && node.tagName !== 'span')
  );
}
