import { describeOutcome } from './describe-outcome';
import type { Tree } from './schema';
import { isQuestion, type Position } from './walk';

/**
 * A position as plain text to paste into a ticket: the answers given, then the outcome with its link. `siteUrl` is the
 * site’s full address with the slash at its end, e.g. `https://docs.example/docs/`.
 */
export function outcomeAsText(tree: Tree, { steps, node }: Position, siteUrl: string): string {
  const trail = steps.map(
    ({ question, answer }) => `${question.question} ${question.answers[answer]?.label ?? ''}`,
  );
  const lines = [tree.title, ...trail];
  if (!isQuestion(node)) {
    const { title, retry, fix, proof, href } = describeOutcome(node);
    lines.push(`Why: ${title}`);
    if (retry) lines.push(`Retry: ${retry}`);
    if (fix) lines.push(`Fix: ${fix}`);
    if (proof) lines.push(`Proof: ${proof}`);
    lines.push(new URL(`.${href}`, siteUrl).href);
  }
  return lines.join('\n').replaceAll('`', '');
}
