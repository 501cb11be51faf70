import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ReactElement } from 'react';
import { defineIsland } from '../islands/define-island';
import { DecisionTree, treeAnchor } from './DecisionTree';

const Tree = defineIsland('DecisionTree', DecisionTree);

/** A decision tree of a page, whose anchor the build’s check of links knows. */
export function TreeIsland({ id }: { id: string }): ReactElement {
  useBrokenLinks().collectAnchor(treeAnchor(id));
  return <Tree id={id} />;
}
