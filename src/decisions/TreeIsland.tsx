import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { ReactElement } from 'react';
import { defineIsland } from '../islands/define-island';
import { DecisionTree, treeAnchor } from './DecisionTree';

const Tree = defineIsland('DecisionTree', DecisionTree);

/** A decision tree as an island; its anchor is reported to Docusaurus’ link check. */
export function TreeIsland({ id }: { id: string }): ReactElement {
  useBrokenLinks().collectAnchor(treeAnchor(id));
  return <Tree id={id} />;
}
