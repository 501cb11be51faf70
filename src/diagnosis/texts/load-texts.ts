import type { ErrorCode } from '../../contract/errors';
import type { CauseTexts } from './with-texts';

/** A file of its own for each code, so that a page loads the texts of one. */
const files: Readonly<Record<ErrorCode, () => Promise<readonly CauseTexts[]>>> = {
  validation_error: async () =>
    (await import('../../errors/causes/validation-error')).validationErrorCauses,
  parse_error: async () => (await import('../../errors/causes/parse-error')).parseErrorCauses,
  authentication_failed: async () =>
    (await import('../../errors/causes/authentication-failed')).authenticationFailedCauses,
  permission_denied: async () =>
    (await import('../../errors/causes/permission-denied')).permissionDeniedCauses,
  not_found: async () => (await import('../../errors/causes/not-found')).notFoundCauses,
  method_not_allowed: async () =>
    (await import('../../errors/causes/method-not-allowed')).methodNotAllowedCauses,
  not_acceptable: async () =>
    (await import('../../errors/causes/not-acceptable')).notAcceptableCauses,
  unsupported_media_type: async () =>
    (await import('../../errors/causes/unsupported-media-type')).unsupportedMediaTypeCauses,
  throttled: async () => (await import('../../errors/causes/throttled')).throttledCauses,
  internal_server_error: async () =>
    (await import('../../errors/causes/internal-server-error')).internalServerErrorCauses,
  error: async () => (await import('../../errors/causes/error')).errorCauses,
};

/** The texts of the causes of a code; with null, of what no code stands for. */
export const loadTexts = async (code: ErrorCode | null): Promise<readonly CauseTexts[]> =>
  code === null ? (await import('../outcomes')).outcomes : files[code]();
