import type { ErrorCode } from '../../contract/errors';
import type { Cause } from './cause-schema';
import { authenticationFailedCauses } from './authentication-failed';
import { errorCauses } from './error';
import { internalServerErrorCauses } from './internal-server-error';
import { methodNotAllowedCauses } from './method-not-allowed';
import { notAcceptableCauses } from './not-acceptable';
import { notFoundCauses } from './not-found';
import { parseErrorCauses } from './parse-error';
import { permissionDeniedCauses } from './permission-denied';
import { throttledCauses } from './throttled';
import { unsupportedMediaTypeCauses } from './unsupported-media-type';
import { validationErrorCauses } from './validation-error';

/** The causes of every code, most likely first. */
export const causes: Record<ErrorCode, readonly Cause[]> = {
  validation_error: validationErrorCauses,
  parse_error: parseErrorCauses,
  authentication_failed: authenticationFailedCauses,
  permission_denied: permissionDeniedCauses,
  not_found: notFoundCauses,
  method_not_allowed: methodNotAllowedCauses,
  not_acceptable: notAcceptableCauses,
  unsupported_media_type: unsupportedMediaTypeCauses,
  throttled: throttledCauses,
  internal_server_error: internalServerErrorCauses,
  error: errorCauses,
};
