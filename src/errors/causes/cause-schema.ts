import * as z from 'zod';
import { kebab, prose } from '../../contract/schema';

/** Why a code happens: how to tell, what to change and how to see that it worked. */
export const causeSchema = z.strictObject({
  id: kebab,
  /** The cause in a few words, e.g. "The access token has expired". */
  title: prose,
  /** What gives it away in a list of causes, e.g. "path is `auth/token/`": no sentence. */
  sign: prose
    .max(64, 'shorten it to 64 characters: evidence has the rest')
    .refine((text) => !/^[A-Z][a-z]+ .*\.$/.test(text), 'write a few words, not a sentence'),
  /** The part of the call to look at. All causes of a long list have one. */
  group: prose.optional(),
  /** What in the request or the response tells this cause from the others. */
  evidence: prose,
  /** What to change. Starts with a verb. */
  fix: prose,
  /** What to do, and what to see when it is fixed. */
  proof: prose,
});

export type Cause = z.infer<typeof causeSchema>;
