import * as z from 'zod';
import { kebab, prose } from '../contract/schema';

/** A list of steps to tick off. */
export const checklistSchema = z.strictObject({
  id: kebab,
  title: prose,
  items: z
    .array(
      z.strictObject({
        id: kebab,
        text: prose,
        /** A page of this site that tells more. */
        link: z.string().regex(/^\/.*/, 'start with a slash').optional(),
      }),
    )
    .min(2, 'write at least two items'),
});

/** A list of steps to tick off; `code` spans stand in backticks. */
export type ChecklistData = z.infer<typeof checklistSchema>;
