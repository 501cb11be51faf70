import type { ErrorCode } from '../../contract/errors';
import { findError } from '../../contract/find';
import { causes } from './';
import type { Cause } from './cause-schema';

/** The cause of a ref such as `throttled/retry-loop`. Throws on an unknown one, listing the known refs of the code. */
export function findCause(ref: string): { code: ErrorCode; cause: Cause } {
  const [codePart = '', id, ...rest] = ref.split('/');
  const { code } = findError(codePart);
  const cause =
    rest.length === 0 ? causes[code].find((candidate) => candidate.id === id) : undefined;
  if (cause) return { code, cause };
  const known = causes[code].map((candidate) => `${code}/${candidate.id}`).join(', ');
  throw new Error(`Unknown cause "${ref}". Use one of: ${known}.`);
}
