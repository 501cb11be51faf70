import type { ErrorCode } from '../../contract/errors';
import { findError } from '../../contract/find';
import { causes } from './';
import type { Cause } from './cause-schema';

/**
 * The cause a ref such as `throttled/retry-loop` names, with its code.
 * Throws on an unknown code, and on an unknown cause with the refs of that code.
 */
export function findCause(ref: string): { code: ErrorCode; cause: Cause } {
  const [codePart = '', id, ...rest] = ref.split('/');
  const code = findError(codePart).code as ErrorCode;
  const cause =
    rest.length === 0 ? causes[code].find((candidate) => candidate.id === id) : undefined;
  if (cause) return { code, cause };
  const known = causes[code].map((candidate) => `${code}/${candidate.id}`).join(', ');
  throw new Error(`Unknown cause "${ref}". Use one of: ${known}.`);
}
