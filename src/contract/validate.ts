import { validateEntries, throwIfProblems } from './entries';
import { endpoints } from './endpoints';
import { errors } from './errors';
import { limits } from './limits';
import { legacyResponses } from './legacy-responses';
import { roles } from './roles';
import {
  endpointSchema,
  errorSchema,
  limitSchema,
  legacyResponseSchema,
  roleSchema,
  tokenSchema,
  type Endpoint,
  type ErrorEntry,
  type Limit,
  type LegacyResponse,
  type Role,
  type Token,
} from './schema';
import { tokens } from './tokens';

/** All data of the contract, so that tests can validate a changed copy. */
export interface Contract {
  errors: readonly ErrorEntry[];
  legacyResponses: readonly LegacyResponse[];
  limits: readonly Limit[];
  tokens: readonly Token[];
  roles: readonly Role[];
  endpoints: readonly Endpoint[];
}

/** The contract of the API as the site documents it. */
export const contract: Contract = { errors, legacyResponses, limits, tokens, roles, endpoints };

/** Throws an EntryError that names the invalid entry and the fix. */
export function validateContract(data: Contract = contract): void {
  validateEntries('src/contract/errors.ts', errorSchema, data.errors, 'code');
  validateEntries(
    'src/contract/legacy-responses.ts',
    legacyResponseSchema,
    data.legacyResponses,
    'id',
  );
  validateEntries('src/contract/limits.ts', limitSchema, data.limits, 'scope');
  validateEntries('src/contract/tokens.ts', tokenSchema, data.tokens, 'type');
  validateEntries('src/contract/roles.ts', roleSchema, data.roles, 'role');
  validateEntries('src/contract/endpoints.ts', endpointSchema, data.endpoints, 'id');

  const scopes = new Set(data.limits.map((limit) => limit.scope));
  throwIfProblems(
    'src/contract/endpoints.ts',
    data.endpoints
      .filter(
        ({ scope, signedInScope }) => !scopes.has(scope) || !scopes.has(signedInScope ?? scope),
      )
      .map(
        ({ id, scope, signedInScope }) =>
          `entry "${id}", scope: "${scope}"${signedInScope ? ` or "${signedInScope}"` : ''} is no scope of limits.ts; use one of: ${[...scopes].join(', ')}`,
      ),
  );
  const codes = new Set(data.errors.map((error) => error.code));
  throwIfProblems(
    'src/contract/legacy-responses.ts',
    data.legacyResponses
      .filter(({ code }) => code !== null && !codes.has(code))
      .map(
        ({ id, code }) =>
          `entry "${id}", code: "${code}" is not a code of errors.ts; use one of: ${[...codes].join(', ')}`,
      ),
  );
}
