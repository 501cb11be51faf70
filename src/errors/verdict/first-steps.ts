import type { ErrorCode } from '../../contract/errors';

/** What to do at once, in one sentence; it shows which cause it is. Source: FACTS.md §2 and §4. */
export const firstSteps: Readonly<Record<ErrorCode, string>> = {
  validation_error: 'Read `error.details`: it names each wrong field.',
  parse_error: 'Look at the `char` that `error.details` names, in the body as sent.',
  authentication_failed: 'Look at the `Authorization` header as you sent it.',
  permission_denied: 'Read `error.details`, then check whose token you sent.',
  not_found: 'Look at the `Content-Type`: HTML means that the path is wrong.',
  method_not_allowed: 'Compare the method in `message` with the one you sent.',
  not_acceptable: 'Look at the `Accept` header as you sent it.',
  unsupported_media_type: 'Look at the `Content-Type` header as you sent it.',
  throttled: 'Wait, then send one request. Do not loop.',
  internal_server_error: 'Note the `X-Request-Id`, then see whether the call took effect.',
  error: 'Look at the status, then at `error.message`.',
};

/** The first step where the wait that a link names is over. */
export const afterWait = 'Send one request. Do not loop.';
