import type { Cause } from './cause-schema';

/** Why no format satisfies the request. Source: FACTS.md §2. */
export const notAcceptableCauses = [
  {
    id: 'accept-not-json',
    title: 'The Accept header rules JSON out',
    sign: '`Accept` has neither `application/json` nor `*/*`',
    evidence:
      'The request as sent has an `Accept` header without `application/json` and without `*/*`, e.g. `Accept: text/csv` or `Accept: application/xml`. It is checked first, so the response is the same without credentials.',
    fix: 'Send `Accept: application/json`, or no `Accept` header of your own. Convert the JSON yourself where you need another format.',
    proof: '`curl -v` shows `> Accept: application/json`, and the request no longer returns 406.',
  },
] as const satisfies readonly Cause[];
