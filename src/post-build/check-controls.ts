import type { Element, Nodes, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { controls } from '../browser/controls';
import type { BuiltSite } from './built-site';

/**
 * Step: fails on a control that nothing handles. The theme’s components rely on React, which no page loads, so such a
 * button would be dead.
 */
export function checkControls({ files }: BuiltSite): void {
  const problems: string[] = [];
  let count = 0;
  for (const { path, tree } of files) {
    const found = deadControls(tree);
    count += found.count;
    problems.push(...found.dead.map((control) => `${path}: ${control}`));
  }
  if (count === 0)
    throw new Error(
      'No page has any control: src/post-build/check-controls.ts looks for the wrong elements.',
    );
  if (problems.length > 0) {
    throw new Error(
      `These controls would do nothing:\n${problems.join('\n')}\nMake the component an island (src/islands/registry.ts), use <details> or a popover, or give it a handler in src/browser/controls.ts.`,
    );
  }
}

/** The controls of a page that nothing handles, as text, and how many controls there are. */
export function deadControls(tree: Root): { dead: string[]; count: number } {
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

/** Whether it handles the controls in it: an island, or a form that the browser submits. */
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
