import * as z from 'zod';
import { kebab, prose } from '../contract/schema';

const link = z.string().regex(/^\/.*/, 'write a path of this site, starting with a slash');

/** Where a tree ends: at a cause, a code or another tree, or with its own texts where none of these fits. */
export const outcomeSchema = z.union(
  [
    z.strictObject({ id: kebab, cause: z.string() }),
    z.strictObject({ id: kebab, code: z.string() }),
    z.strictObject({ id: kebab, tree: z.string() }),
    z.strictObject({ id: kebab, title: prose, retry: prose, fix: prose, proof: prose, link }),
  ],
  'write an outcome: an id with a cause, a code, a tree, or title, retry, fix, proof and link',
);

/** A question with its answers; `how` says where to look. */
export const questionSchema = z.strictObject({
  id: kebab,
  question: prose,
  how: prose.optional(),
  get answers() {
    return z
      .array(z.strictObject({ label: prose, then: z.union([questionSchema, outcomeSchema]) }))
      .min(2, 'write at least two answers');
  },
});

/** From what the caller can see to the cause. */
export const treeSchema = z.strictObject({ id: kebab, title: prose, start: questionSchema });

export type Outcome = z.infer<typeof outcomeSchema>;
export type Question = z.infer<typeof questionSchema>;
export type TreeNode = Question | Outcome;
export type Tree = z.infer<typeof treeSchema>;
