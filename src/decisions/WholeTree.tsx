import type { ReactElement } from 'react';
import { InlineText } from '../ui/InlineText';
import { OutcomeView } from './OutcomeView';
import type { Tree, TreeNode } from './schema';
import { isQuestion } from './walk';
import styles from './DecisionTree.module.css';

/** A whole tree as a nested list: every question, answer and outcome. */
export function WholeTree({ tree }: { tree: Tree }): ReactElement {
  return <Node node={tree.start} />;
}

function Node({ node }: { node: TreeNode }): ReactElement {
  if (!isQuestion(node)) return <OutcomeView outcome={node} />;
  return (
    <>
      <p className={styles.asked}>
        <InlineText text={node.question} />
      </p>
      {node.how && (
        <p className={styles.how}>
          <InlineText text={node.how} />
        </p>
      )}
      <ul className={styles.branches}>
        {node.answers.map(({ label, then }) => (
          <li key={then.id}>
            <p className={styles.label}>
              <InlineText text={label} />
            </p>
            <Node node={then} />
          </li>
        ))}
      </ul>
    </>
  );
}
