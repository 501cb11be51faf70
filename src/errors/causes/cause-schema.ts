import * as z from 'zod';
import { kebab, prose } from '../../contract/schema';

/** One reason why a code happens: how to tell it from the others, what to change and how to see that it worked. */
export const causeSchema = z.strictObject({
  id: kebab,
  /** The cause in a few words, e.g. "The access token has expired". */
  title: prose,
  /** What in the request or the answer tells this cause from the others. */
  evidence: prose,
  /** What to change. Starts with a verb. */
  fix: prose,
  /** What to do, and what then to see, when it is fixed. */
  proof: prose,
});

/** A reason why a code happens, for readers; `code` spans stand in backticks. */
export type Cause = z.infer<typeof causeSchema>;
