import type { Question, Tree, TreeNode } from './schema';

/** A node that was answered, with the answer’s index. */
export interface Step {
  question: Question;
  answer: number;
}

/** Where a reader stands in a tree: the answers given so far and the node they lead to. */
export interface Position {
  steps: readonly Step[];
  node: TreeNode;
}

/** Whether a node asks, rather than ends the tree. */
export function isQuestion(node: TreeNode): node is Question {
  return 'answers' in node;
}

/** The position at the tree’s first question. */
export function startOf(tree: Tree): Position {
  return { steps: [], node: tree.start };
}

/** The position after an answer; the same position where there is no such answer. */
export function answer(position: Position, index: number): Position {
  const { node, steps } = position;
  const chosen = isQuestion(node) ? node.answers[index] : undefined;
  if (!isQuestion(node) || !chosen) return position;
  return { steps: [...steps, { question: node, answer: index }], node: chosen.then };
}

/** The position at the question of step `index` (from 0), before its answer; the same position where there is no such step. */
export function backTo(position: Position, index: number): Position {
  const step = position.steps[index];
  return step ? { steps: position.steps.slice(0, index), node: step.question } : position;
}

/** The position at the node with this id, with the answers that lead there; null where the tree has none. */
export function positionOf(tree: Tree, nodeId: string): Position | null {
  const search = (position: Position): Position | null => {
    const { node } = position;
    if (node.id === nodeId) return position;
    if (!isQuestion(node)) return null;
    for (let i = 0; i < node.answers.length; i++) {
      const found = search(answer(position, i));
      if (found) return found;
    }
    return null;
  };
  return search(startOf(tree));
}

/** Every node of a tree, a question before its answers’ nodes. */
export function nodesOf(tree: Tree): TreeNode[] {
  const collect = (node: TreeNode): TreeNode[] =>
    isQuestion(node) ? [node, ...node.answers.flatMap(({ then }) => collect(then))] : [node];
  return collect(tree.start);
}
