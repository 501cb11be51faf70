import { errors } from '../contract/errors';
import { reasonPhrases } from '../contract/http-statuses';
import { legacyResponses } from '../contract/legacy-responses';
import type { ErrorEntry, LegacyResponse } from '../contract/schema';

/** Every status of a code or a legacy response, ascending. */
export const knownStatuses: readonly number[] = [
  ...new Set([
    ...errors.flatMap(({ status }) => (status === null ? [] : [status])),
    ...legacyResponses.map(({ status }) => status),
  ]),
].sort((a, b) => a - b);

/** What responds with one status. */
export interface StatusFacts {
  status: number;
  /** Its name in HTTP, e.g. "Too Many Requests". */
  phrase: string;
  /** The codes with this status; where there are none, the code without a fixed status. */
  codes: readonly ErrorEntry[];
  legacy: readonly LegacyResponse[];
  /** No code has this status: a server in front of the API responded. */
  fromProxy: boolean;
}

/** The facts of a status; throws on an unknown one, listing the known ones. */
export function findStatus(status: number | string): StatusFacts {
  const number = knownStatuses.find((known) => String(known) === String(status));
  if (number === undefined) {
    throw new Error(`Unknown status "${status}". Use one of: ${knownStatuses.join(', ')}.`);
  }
  const all: readonly ErrorEntry[] = errors;
  const own = all.filter((error) => error.status === number);
  const legacy: readonly LegacyResponse[] = legacyResponses;
  return {
    status: number,
    phrase: reasonPhrases[number] ?? '',
    codes: own.length > 0 ? own : all.filter((error) => error.status === null),
    legacy: legacy.filter((response) => response.status === number),
    fromProxy: own.length === 0,
  };
}
