import { createHash } from 'node:crypto';
import type { Element, Nodes, Root } from 'hast';
import { toText } from 'hast-util-to-text';

/** The reviewed inline scripts of the pages, by name: SHA-256 of their text as built, in base 64. */
const knownScripts: Readonly<Record<string, string>> = {
  // src/browser/early-script.ts
  'language of the samples and colour mode': '9sThlxQ9Grf8CNw2Olkzw/ZG8x1JqZqdahA/CJHyNEE=',
};

/**
 * The Content-Security-Policy of every page. `hashes` are the inline scripts’, quoted as the policy wants them. A
 * `<meta>` cannot forbid framing.
 */
export function contentSecurityPolicy(hashes: Iterable<string>, target: 'header' | 'meta'): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...[...hashes].sort()].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(target === 'header' ? ["frame-ancestors 'none'"] : []),
  ].join('; ');
}

/** Types of script elements that hold data, which a browser never runs. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

/** What the policy blocks in a page, one line each, and the hashes of the scripts it allows. */
export function findInlineCode(tree: Root): { hashes: Set<string>; problems: string[] } {
  const hashes = new Set<string>();
  const problems: string[] = [];
  for (const element of elementsOf(tree)) {
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
        problems.push(`a javascript: URL on <${tagName}>`);
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
