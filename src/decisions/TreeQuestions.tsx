import type { ReactElement } from 'react';
import { TreeIsland } from './TreeIsland';
import { findTree } from './trees';
import { maxQuestions } from './walk';
import styles from './TreeQuestions.module.css';

/**
 * A decision tree that opens in place, for the page of its code. The guide has it too, so search and the Markdown export
 * leave it out here. Throws on an unknown id.
 */
export function TreeQuestions({ id }: { id: string }): ReactElement {
  return (
    <details className={`shown-elsewhere ${styles.questions}`}>
      <summary className={styles.summary}>
        Not sure? Up to {maxQuestions(findTree(id).start)} questions
      </summary>
      <TreeIsland id={id} />
    </details>
  );
}
