import { createHash } from 'node:crypto';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { knownScripts } from './known-scripts';

/** Types of script elements that hold data, which a browser never runs. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

/** What the policy forbids in a page, one line each, and the hashes of the scripts it allows. */
export function inlineCode(html: string): { hashes: Set<string>; problems: string[] } {
  const hashes = new Set<string>();
  const problems: string[] = [];
  for (const element of elementsOf(fromHtml(html))) {
    const { tagName, properties } = element;
    if (tagName === 'script' && properties.src === undefined) {
      if (dataTypes.has(String(properties.type))) continue;
      const text = toText(element, { whitespace: 'pre' });
      const hash = createHash('sha256').update(text).digest('base64');
      if (Object.values(knownScripts).includes(hash)) hashes.add(`'sha256-${hash}'`);
      else problems.push(`an inline script that was not reviewed (${hash}): ${text.slice(0, 80)}`);
    }
    if (tagName === 'style') problems.push('a style element');
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'style') problems.push(`a style attribute on <${tagName}>: ${String(value)}`);
      if (/^on[A-Z]/.test(name)) problems.push(`an event handler on <${tagName}>: ${name}`);
      if (/^(?:href|src|action)$/.test(name) && /^\s*javascript:/i.test(String(value))) {
        problems.push(`a javascript: address on <${tagName}>`);
      }
    }
  }
  return { hashes, problems };
}

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') {
    yield node;
    if (node.content) yield* elementsOf(node.content);
  }
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}
