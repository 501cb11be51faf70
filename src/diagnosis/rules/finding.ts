import type { ErrorCode } from '../../contract/errors';
import type { Certainty, Evidence } from './rule';

/** A cause that the input shows, without the texts that every call with this cause shares. */
export interface FoundCause {
  /** Null for what no code stands for: no response, a gateway’s, a redirect, no error. */
  code: ErrorCode | null;
  /** Of `src/errors/causes`, or of `outcomes.ts` where the code is null. */
  causeId: string;
  certainty: Certainty;
  /** What is wrong with this very call, in one sentence without secrets; code in backticks. */
  why: string;
  evidence: readonly Evidence[];
  /** Ids of causes of the same code that cannot be told from this one from outside. */
  together: readonly string[];
  /** The page that explains it, from the site’s root. */
  path: string;
}

/** A cause that the input shows, with what to do. */
export interface Finding extends FoundCause {
  title: string;
  fix: string;
  proof: string;
}
