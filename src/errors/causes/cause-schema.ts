import * as z from 'zod';
import { kebab, prose } from '../../contract/schema';

/** Why a code happens: how to tell, what to change and how to see that it worked. */
export const causeSchema = z.strictObject({
  id: kebab,
  /** The cause in a few words, e.g. "The access token has expired". */
  title: prose,
  /** What in the request or the response tells this cause from the others. */
  evidence: prose,
  /** What to change. Starts with a verb. */
  fix: prose,
  /** What to do, and what to see when it is fixed. */
  proof: prose,
});

export type Cause = z.infer<typeof causeSchema>;
