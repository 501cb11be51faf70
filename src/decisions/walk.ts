import type { Question, Tree, TreeNode } from './schema';

/** A question with the index of the answer given. */
export interface Step {
  question: Question;
  answer: number;
}

/** The answers given so far and the node they lead to. */
export interface Position {
  steps: readonly Step[];
  node: TreeNode;
}

export function isQuestion(node: TreeNode): node is Question {
  return 'answers' in node;
}

export function startOf(tree: Tree): Position {
  return { steps: [], node: tree.start };
}

/** The position after an answer; unchanged if there is no such answer. */
export function answer(position: Position, index: number): Position {
  const { node, steps } = position;
  const chosen = isQuestion(node) ? node.answers[index] : undefined;
  if (!isQuestion(node) || !chosen) return position;
  return { steps: [...steps, { question: node, answer: index }], node: chosen.then };
}

/** The position before the answer of step `index` (from 0); unchanged if there is no such step. */
export function backTo(position: Position, index: number): Position {
  const step = position.steps[index];
  return step ? { steps: position.steps.slice(0, index), node: step.question } : position;
}

/** The position at a node, with the answers that lead there; null if the tree does not have the node. */
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

/** Every node of a tree, depth first. */
export function nodesOf(tree: Tree): TreeNode[] {
  const collect = (node: TreeNode): TreeNode[] =>
    isQuestion(node) ? [node, ...node.answers.flatMap(({ then }) => collect(then))] : [node];
  return collect(tree.start);
}

/** The fragment of a position, e.g. `#tree=401&step=call-exp`. */
export function toFragment(tree: Tree, { node }: Position): string {
  return `#tree=${tree.id}&step=${node.id}`;
}

/** The position a fragment leads to in this tree; null for any other fragment. */
export function fromFragment(tree: Tree, fragment: string): Position | null {
  const [, treeId, step] = /^#tree=([a-z\d-]{1,40})&step=([a-z\d-]{1,60})$/.exec(fragment) ?? [];
  return treeId === tree.id && step !== undefined ? positionOf(tree, step) : null;
}

/** How many questions the longest way from a node to an outcome has. */
export function maxQuestions(node: TreeNode): number {
  if (!isQuestion(node)) return 0;
  return 1 + Math.max(...node.answers.map(({ then }) => maxQuestions(then)));
}
