import { backoff, circuitBreaker, fixedDelay, fullJitter, immediate, noRetry } from './blind';
import { backoffWithWait, guideFormula, pacing } from './heeding';
import type { Policy } from './policy';

/** Every policy, from the least to the most considerate. */
export const policies = [
  noRetry,
  immediate,
  fixedDelay,
  backoff,
  fullJitter,
  circuitBreaker,
  backoffWithWait,
  guideFormula,
  pacing,
] as const satisfies readonly Policy[];

export type PolicyId = (typeof policies)[number]['id'];

export const policyIds: readonly PolicyId[] = policies.map(({ id }) => id);

/** The policy with this id. */
export function findPolicy(id: PolicyId): Policy {
  const policy = (policies as readonly Policy[]).find((candidate) => candidate.id === id);
  if (policy) return policy;
  throw new Error(`Unknown policy "${id}". Use one of: ${policyIds.join(', ')}.`);
}
