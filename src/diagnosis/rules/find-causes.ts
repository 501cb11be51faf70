import type { ErrorCode } from '../../contract/errors';
import { errorPath } from '../../contract/site';
import type { Call } from './call';
import type { FoundCause } from './finding';
import { rules } from './index';
import type { Certainty, Match } from './rule';

const rank: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** The causes of a code that a call shows, the surest first; among equals in the order of the rules. */
export function findCauses(call: Call, code: ErrorCode): FoundCause[] {
  const found = new Set<string>();
  const causes: FoundCause[] = [];
  for (const [id, rule] of Object.entries(rules[code])) {
    const match = rule(call, found);
    if (!match) continue;
    found.add(id);
    causes.push(toFound(code, id, match, `${errorPath(code)}#${id}`));
  }
  return causes.sort((a, b) => rank[a.certainty] - rank[b.certainty]);
}

export const toFound = (
  code: ErrorCode | null,
  causeId: string,
  { certainty, why, evidence, together = [] }: Match,
  path: string,
): FoundCause => ({
  code,
  causeId,
  certainty,
  why,
  evidence: evidence.filter((quote) => quote !== null),
  together,
  path,
});
