import type { ErrorCode } from '../../contract/errors';
import {
  methodNotAllowedRules,
  notAcceptableRules,
  permissionDeniedRules,
  unsupportedMediaTypeRules,
} from './request-rules';
import { authenticationFailedRules } from './authentication';
import { parseErrorRules } from './bad-request/parse-error';
import { validationErrorRules } from './bad-request/validation-error';
import { notFoundRules } from './not-found';
import type { Rules } from './rule';
import { errorRules, internalServerErrorRules } from './server-errors';
import { throttledRules } from './throttled';

/** The test of each cause of `src/errors/causes`, by code and cause id. */
export const rules: Readonly<Record<ErrorCode, Rules>> = {
  validation_error: validationErrorRules,
  parse_error: parseErrorRules,
  authentication_failed: authenticationFailedRules,
  permission_denied: permissionDeniedRules,
  not_found: notFoundRules,
  method_not_allowed: methodNotAllowedRules,
  not_acceptable: notAcceptableRules,
  unsupported_media_type: unsupportedMediaTypeRules,
  throttled: throttledRules,
  internal_server_error: internalServerErrorRules,
  error: errorRules,
};

/** Causes that no exchange shows by itself, and why; another cause may name them as looking the same. */
export const untellable: Readonly<Record<string, string>> = {
  'authentication_failed/account-inactive':
    'The login of an inactive account gets the response of a wrong password, and its token that of an altered one.',
  'permission_denied/wrong-account':
    'Only you know which account was meant. The token’s `user_id` is shown.',
  'not_found/other-customer': 'The response is that of an id that does not exist, on purpose.',
};
