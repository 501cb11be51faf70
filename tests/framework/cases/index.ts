import { bodyCases } from './bodies';
import type { Case } from './case';
import { fieldCases } from './fields';
import { headerCases } from './headers';
import { limitCases } from './limits';
import { routeCases } from './routes';
import { tokenCases } from './tokens';

/** Requests made for this comparison, by subject. */
export const cases: Record<string, readonly Case[]> = {
  headers: headerCases,
  routes: routeCases,
  bodies: bodyCases,
  fields: fieldCases,
  limits: limitCases,
  tokens: tokenCases,
};
