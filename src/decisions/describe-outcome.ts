import { findError } from '../contract/find';
import { errorPath } from '../contract/site';
import { findCause } from '../errors/causes/find-cause';
import type { Outcome, Tree } from './schema';
import { findTree } from './trees';
import { isQuestion, type Position } from './walk';

/** Why, whether to retry, what to change, how to prove it, where to read more. */
interface OutcomeText {
  title: string;
  retry?: string;
  fix?: string;
  proof?: string;
  href: string;
  /** The text of the link. */
  more: string;
}

/** The texts of an outcome, from the cause, code or tree it names. Throws if that does not exist. */
export function describeOutcome(outcome: Outcome): OutcomeText {
  if ('cause' in outcome) {
    const { code, cause } = findCause(outcome.cause);
    return {
      title: cause.title,
      retry: findError(code).retry.how,
      fix: cause.fix,
      proof: cause.proof,
      href: `${errorPath(code)}#${cause.id}`,
      more: `This cause on the page of ${code}`,
    };
  }
  if ('code' in outcome) {
    const { code, summary, retry } = findError(outcome.code);
    return {
      title: summary,
      retry: retry.how,
      href: errorPath(code),
      more: `Causes and fixes of ${code}`,
    };
  }
  if ('tree' in outcome) {
    const { id, title } = findTree(outcome.tree);
    return { title, href: `/API_TROUBLESHOOTING/#tree-${id}`, more: `Go on with the ${id} tree` };
  }
  const { title, retry, fix, proof, link } = outcome;
  return { title, retry, fix, proof, href: link, more: 'More in the guide' };
}

/**
 * A position as plain text to paste into a ticket: the answers given, then the outcome with its link. `siteUrl` ends
 * with a slash, e.g. `https://docs.example/docs/`.
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
