import { validateEntries, throwIfProblems } from '../contract/entries';
import { describeOutcome } from './describe-outcome';
import { treeSchema, type Tree } from './schema';
import { trees } from './trees';
import { isQuestion, nodesOf } from './walk';

/**
 * Throws an EntryError that names tree, node and fix: on an invalid shape, duplicate ids or labels, or an outcome whose
 * cause, code or tree does not exist. Trees are nested data, so every node is reachable and every path ends.
 */
export function validateTrees(data: readonly Tree[] = trees): void {
  const file = 'src/decisions/trees';
  validateEntries(file, treeSchema, data, 'id');
  throwIfProblems(file, data.flatMap(problemsOf));
}

function problemsOf(tree: Tree): string[] {
  const seen = new Set<string>();
  return nodesOf(tree).flatMap((node) => {
    const problems: string[] = [];
    const report = (problem: string): void => {
      problems.push(`tree "${tree.id}", node "${node.id}": ${problem}`);
    };
    if (seen.has(node.id)) report('duplicate id; rename one');
    seen.add(node.id);
    if (isQuestion(node)) {
      const labels = new Set(node.answers.map(({ label }) => label));
      if (labels.size < node.answers.length) report('two answers have the same label; reword one');
      const [yes, no] = [/^Yes\b/, /^No\b/].map((word) =>
        node.answers.findIndex(({ label }) => word.test(label)),
      );
      if (yes! > no! && no! >= 0) report('“Yes” comes after “No”; put it first');
    } else {
      try {
        describeOutcome(node);
      } catch (error) {
        report((error as Error).message);
      }
    }
    return problems;
  });
}
