import type { ErrorCode } from '../../contract/errors';
import { errorPath } from '../../contract/site';
import { causes } from '../../errors/causes';
import type { Cause } from '../../errors/causes/cause-schema';
import type { Outcome } from '../outcomes';
import type { Call } from './call';
import { rules } from './index';
import type { Certainty, Evidence, Match } from './rule';

/** A cause that the input shows, with what to do. */
export interface Finding {
  /** Null for what no code stands for: no response, a gateway’s, a redirect, no error. */
  code: ErrorCode | null;
  /** Of `src/errors/causes`, or of `outcomes.ts` where the code is null. */
  causeId: string;
  title: string;
  certainty: Certainty;
  /** What is wrong with this very call, in one sentence without secrets; code in backticks. */
  why: string;
  evidence: readonly Evidence[];
  fix: string;
  proof: string;
  /** Ids of causes of the same code that cannot be told from this one from outside. */
  together: readonly string[];
  /** The page that explains it, from the site’s root. */
  path: string;
}

const rank: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** The causes of a code that a call shows, the surest first; among equals in the order of the rules. */
export function codeFindings(call: Call, code: ErrorCode): Finding[] {
  const list: readonly Cause[] = causes[code];
  const found = new Set<string>();
  const findings: Finding[] = [];
  for (const [id, rule] of Object.entries(rules[code])) {
    const match = rule(call, found);
    const cause = match && list.find((candidate) => candidate.id === id);
    if (!match || !cause) continue;
    found.add(id);
    findings.push(toFinding(code, cause, match, `${errorPath(code)}#${id}`));
  }
  return findings.sort((a, b) => rank[a.certainty] - rank[b.certainty]);
}

export const toFinding = (
  code: ErrorCode | null,
  cause: Outcome,
  match: Match,
  path: string,
): Finding => ({
  code,
  causeId: cause.id,
  title: cause.title,
  certainty: match.certainty,
  why: match.why,
  evidence: match.evidence.filter((evidence) => evidence !== null),
  fix: cause.fix,
  proof: cause.proof,
  together: match.together ?? [],
  path,
});
