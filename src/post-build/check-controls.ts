import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { controls } from '../browser/controls';
import type { BuiltSite } from './built-site';
import { htmlFiles } from './html-files';

/**
 * Finishing step: fails on a control that nobody owns. The theme’s components work by React, which no page has in the
 * browser, so such a button would be there and dead.
 */
export async function checkControls(site: BuiltSite): Promise<void> {
  const problems: string[] = [];
  let count = 0;
  for (const file of htmlFiles(site)) {
    const found = deadControls(await readFile(file, 'utf8'));
    count += found.count;
    problems.push(
      ...found.dead.map((control) => `${path.relative(site.folder, file)}: ${control}`),
    );
  }
  if (count === 0)
    throw new Error('No page has any control: src/post-build/check-controls.ts looks wrongly.');
  if (problems.length > 0) {
    throw new Error(
      `These controls would do nothing:\n${problems.join('\n')}\nMake the component an island (src/islands/registry.ts), use <details> or a popover, or give it a handler in src/browser/controls.ts.`,
    );
  }
}

/** The controls of a page that nobody owns, as text, and how many controls there are. */
export function deadControls(html: string): { dead: string[]; count: number } {
  const dead: string[] = [];
  let count = 0;
  const ids = new Set<unknown>();
  const visit = (node: Nodes, isOwned: boolean): void => {
    if (node.type === 'element') {
      if (isControl(node)) {
        count += 1;
        const target = node.properties.popoverTarget;
        if (!isOwned && !hasHandler(node) && !ids.has(target)) dead.push(describe(node));
      }
      if (isOwner(node)) isOwned = true;
    }
    if ('children' in node) for (const child of node.children) visit(child, isOwned);
  };
  const tree = fromHtml(html);
  collectPopovers(tree, ids);
  visit(tree, false);
  return { dead, count };
}

function collectPopovers(node: Nodes, ids: Set<unknown>): void {
  if (node.type === 'element' && node.properties.popover !== undefined) ids.add(node.properties.id);
  if ('children' in node) for (const child of node.children) collectPopovers(child, ids);
}

const isControl = ({ tagName, properties }: Element): boolean =>
  ['button', 'input', 'select', 'textarea'].includes(tagName) ||
  properties.role === 'button' ||
  (Array.isArray(properties.role) && properties.role.includes('button'));

/** What owns the controls in it: an island’s component, the browser (a form that is sent somewhere). */
const isOwner = ({ tagName, properties }: Element): boolean =>
  properties.dataIsland !== undefined || (tagName === 'form' && Boolean(properties.action));

const handlerAttributes = Object.keys(controls).map((name) =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
);

const hasHandler = ({ properties }: Element): boolean =>
  handlerAttributes.some((name) => properties[name] !== undefined);

const describe = (element: Element): string => {
  const { className, ariaLabel } = element.properties;
  const label = toText(element).trim() || (ariaLabel ?? '');
  return `<${element.tagName} class="${[className ?? []].flat().join(' ')}"> “${label}”`;
};
