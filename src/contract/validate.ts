import { checkEntries, failWith } from './entries';
import { endpoints } from './endpoints';
import { errors } from './errors';
import { limits } from './limits';
import { otherBodies } from './other-bodies';
import { roles } from './roles';
import {
  endpointSchema,
  errorSchema,
  limitSchema,
  otherBodySchema,
  roleSchema,
  tokenSchema,
  type Endpoint,
  type ErrorEntry,
  type Limit,
  type OtherBody,
  type Role,
  type Token,
} from './schema';
import { tokens } from './tokens';

/** All data of the contract, so that a check can be run on a changed copy. */
export interface Contract {
  errors: readonly ErrorEntry[];
  otherBodies: readonly OtherBody[];
  limits: readonly Limit[];
  tokens: readonly Token[];
  roles: readonly Role[];
  endpoints: readonly Endpoint[];
}

/** The contract of the API as the site documents it. */
export const contract: Contract = { errors, otherBodies, limits, tokens, roles, endpoints };

/** Throws an EntryError that names the entry and the fix where the contract is not valid. */
export function validateContract(data: Contract = contract): void {
  checkEntries('src/contract/errors.ts', errorSchema, data.errors, 'code');
  checkEntries('src/contract/other-bodies.ts', otherBodySchema, data.otherBodies, 'id');
  checkEntries('src/contract/limits.ts', limitSchema, data.limits, 'scope');
  checkEntries('src/contract/tokens.ts', tokenSchema, data.tokens, 'type');
  checkEntries('src/contract/roles.ts', roleSchema, data.roles, 'role');
  checkEntries('src/contract/endpoints.ts', endpointSchema, data.endpoints, 'id');

  const scopes = new Set(data.limits.map((limit) => limit.scope));
  failWith(
    'src/contract/endpoints.ts',
    data.endpoints
      .filter(
        ({ scope, signedInScope }) => !scopes.has(scope) || !scopes.has(signedInScope ?? scope),
      )
      .map(
        (e) =>
          `entry "${e.id}", scope: "${e.scope}"${e.signedInScope ? ` or "${e.signedInScope}"` : ''} is no scope of limits.ts; use one of: ${[...scopes].join(', ')}`,
      ),
  );
  const codes = new Set(data.errors.map((error) => error.code));
  failWith(
    'src/contract/other-bodies.ts',
    data.otherBodies
      .filter((other) => other.code !== null && !codes.has(other.code))
      .map(
        (o) =>
          `entry "${o.id}", code: "${o.code}" is no code of errors.ts; use one of: ${[...codes].join(', ')}`,
      ),
  );
}
