import { findError } from '../../contract/find';
import { otherBodies } from '../../contract/other-bodies';
import type { ErrorCode } from '../../contract/errors';

/** The exact texts that mean a code: its message, and those of JSON bodies outside the envelope. `{name}` stands for a part that varies. */
export function textsOf(code: ErrorCode): string[] {
  const { message } = findError(code);
  return [
    ...(message === null ? [] : [message]),
    ...otherBodies
      .filter((other) => other.code === code && other.body !== null)
      .map(({ text }) => text),
  ];
}
