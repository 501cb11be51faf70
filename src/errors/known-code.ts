import type { ErrorCode } from '../contract/errors';
import { findError } from '../contract/find';

/** The text as a code of the contract; throws an error that lists the known codes for any other. */
export function knownCode(text: string): ErrorCode {
  return findError(text).code as ErrorCode;
}
