import { findError } from '../contract/find';
import { errorPath } from '../contract/site';
import { findCause } from '../errors/causes/find-cause';
import type { Outcome } from './schema';
import { findTree } from './trees';

/** What an outcome tells: why, whether to retry, what to change, how to prove it, where to read more. */
export interface OutcomeText {
  title: string;
  retry?: string;
  fix?: string;
  proof?: string;
  href: string;
  /** The words of the link. */
  more: string;
}

/** The words of an outcome, from the cause, the code or the tree it names. Throws where that does not exist. */
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
