import type { ReactElement, ReactNode } from 'react';
import { NotSure } from '../ui/NotSure';
import { TreeIsland } from './TreeIsland';
import { findTree } from './trees';
import { maxQuestions } from './walk';

/**
 * A decision tree that opens in place, for the page of its code; `children`, a place to paste, stand above it. Throws on
 * an unknown id.
 */
export function TreeQuestions({
  id,
  children,
}: {
  id: string;
  children?: ReactNode;
}): ReactElement {
  const count = maxQuestions(findTree(id).start);
  return (
    <NotSure
      summary={children ? `Paste your call, or ${count} questions` : `Not sure? ${count} questions`}
    >
      {children}
      <TreeIsland id={id} />
    </NotSure>
  );
}
