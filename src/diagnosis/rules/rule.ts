import type { SpannedText } from '../exchange/exchange';
import type { Call } from './call';

/**
 * `certain`: the input proves it. `likely`: it rests on something the input does not show, such as the reader’s clock.
 * `possible`: nothing contradicts it.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** A quote of the input that tells a cause from the others: in a finding, `text` is the input between the spans. */
export interface Evidence extends SpannedText {
  /** The quote without secrets and personal data: for reports and terminals. */
  shown: string;
}

/** What a rule found. */
export interface Match {
  certainty: Certainty;
  /** What is wrong with this very call, in one sentence that holds no secret. */
  why: string;
  evidence: readonly (Evidence | null)[];
  /** Ids of causes that look the same from outside. */
  together?: readonly string[];
}

/**
 * The test of one cause: null where the call does not show it. `found` holds the causes that the rules before it have
 * shown for the call.
 */
export type Rule = (call: Call, found: ReadonlySet<string>) => Match | null;

/** The rules of a code by cause id; the order is that of the checks, the first to report first. */
export type Rules = Readonly<Record<string, Rule>>;
