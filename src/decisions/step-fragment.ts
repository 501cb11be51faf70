import type { Tree } from './schema';
import { positionOf, type Position } from './walk';

/** The fragment that leads to a position of a tree, e.g. `#tree=401&step=call-exp`. */
export function toFragment(tree: Tree, { node }: Position): string {
  return `#tree=${tree.id}&step=${node.id}`;
}

/** The position a fragment leads to in this tree; null where it is about something else or makes no sense. */
export function fromFragment(tree: Tree, fragment: string): Position | null {
  const [, treeId, step] = /^#tree=([a-z\d-]{1,40})&step=([a-z\d-]{1,60})$/.exec(fragment) ?? [];
  return treeId === tree.id && step !== undefined ? positionOf(tree, step) : null;
}
