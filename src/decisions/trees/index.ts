import { find } from '../../contract/find';
import type { Tree } from '../schema';
import { tree401 } from './tree-401';
import { tree403 } from './tree-403';
import { tree404 } from './tree-404';
import { tree429 } from './tree-429';
import { tree500 } from './tree-500';
import { whichError } from './which-error';

/** Every decision tree of the site. */
export const trees: readonly Tree[] = [whichError, tree401, tree403, tree404, tree429, tree500];

/** The tree with this id; throws on an unknown one. */
export function findTree(id: string): Tree {
  return find<Tree, 'id'>('decision tree', trees, 'id', id);
}
