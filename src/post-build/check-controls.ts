import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { controls } from '../browser/controls';
import { lineOf } from '../html/hast';
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
    throw new Error('No page has any control: correct src/post-build/check-controls.ts.');
  if (problems.length > 0) {
    throw new Error(
      `These controls would do nothing:\n${problems.join('\n')}\nMake the component an island (src/islands/registry.ts), use <details> or a popover, or give it a handler in src/browser/controls.ts.`,
    );
  }
}

/** The controls of a page that nothing handles, as text, and how many controls there are. */
export function deadControls(tree: Root): { dead: string[]; count: number } {
  const all = [...controlsIn(tree, false)];
  const popovers = new Set(selectAll('[popover][id]', tree).map(({ properties }) => properties.id));
  const dead = all.filter(
    ({ control, isHandled }) =>
      !isHandled && !popovers.has(control.properties.popoverTarget as string),
  );
  return { dead: dead.map(({ control }) => describe(control)), count: all.length };
}

/** `isOwned`: in an island, or in a form that the browser submits. */
function* controlsIn(
  node: Nodes,
  isOwned: boolean,
): Generator<{ control: Element; isHandled: boolean }> {
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (controlTags.has(tagName) || [properties.role].flat().includes('button')) {
      const hasHandler = handlers.some((name) => properties[name] !== undefined);
      yield { control: node, isHandled: isOwned || hasHandler };
    }
    isOwned ||= properties.dataIsland !== undefined;
    isOwned ||= tagName === 'form' && Boolean(properties.action);
  }
  if ('children' in node) for (const child of node.children) yield* controlsIn(child, isOwned);
}

const controlTags = new Set(['button', 'input', 'select', 'textarea']);

/** The attributes of `src/browser/controls.ts` as hast names them. */
const handlers = Object.keys(controls).map((name) =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
);

function describe(element: Element): string {
  const { className, ariaLabel } = element.properties;
  return `<${element.tagName} class="${[className ?? []].flat().join(' ')}"> “${lineOf(element) || (ariaLabel ?? '')}”`;
}
