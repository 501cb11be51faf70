import { errors } from '../contract/errors';
import { otherBodies } from '../contract/other-bodies';
import type { ErrorEntry, OtherBody } from '../contract/schema';
import { knownStatuses } from './known-statuses';
import { reasonPhrases } from './reason-phrases';

/** What answers with one status. */
export interface StatusFacts {
  status: number;
  /** The status’s name in HTTP, e.g. "Too Many Requests". */
  phrase: string;
  /** The codes with this status; where none has it, the code without a fixed status. */
  codes: readonly ErrorEntry[];
  /** The answers outside the envelope that come with it. */
  others: readonly OtherBody[];
  /** No code has this status of its own: a server in front of the API answers with it. */
  fromProxy: boolean;
}

/** The facts of a status; throws an error that lists the known ones for any other. */
export function findStatus(status: number | string): StatusFacts {
  const number = knownStatuses.find((known) => String(known) === String(status));
  if (number === undefined) {
    throw new Error(`Unknown status "${status}". Use one of: ${knownStatuses.join(', ')}.`);
  }
  const all: readonly ErrorEntry[] = errors;
  const own = all.filter((error) => error.status === number);
  const others: readonly OtherBody[] = otherBodies;
  return {
    status: number,
    phrase: reasonPhrases[number] ?? '',
    codes: own.length > 0 ? own : all.filter((error) => error.status === null),
    others: others.filter((other) => other.status === number),
    fromProxy: own.length === 0,
  };
}
