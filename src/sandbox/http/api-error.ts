import { fillText } from '../../contract/detail-texts';
import { findError } from '../../contract/find';
import type { ErrorCode } from '../../contract/errors';

/** An error that the sandbox sends as an envelope. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    message: string,
    readonly details: Record<string, unknown> | null,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** The error of a code with its exact message; `parts` fill the `{name}` placeholders of the message. */
export function apiError(
  code: Exclude<ErrorCode, 'error'>,
  details: Record<string, unknown> | null = null,
  parts: Record<string, string> = {},
): ApiError {
  const { status, message, headers } = findError(code);
  const text = fillText(message ?? '', parts);
  const challenge = headers.filter(({ name }) => name === 'WWW-Authenticate');
  return new ApiError(
    code,
    status ?? 500,
    text,
    details,
    Object.fromEntries(challenge.map(({ name, value }) => [name, value])),
  );
}
