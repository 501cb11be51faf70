import * as z from 'zod';
import { validateEntries } from '../contract/entries';
import { kebab, prose } from '../contract/schema';
import { checklists } from './checklists';

const itemSchema = z.strictObject({
  id: kebab,
  text: prose,
  /** A page of this site with more on it. */
  link: z.string().regex(/^\/.*/, 'start with a slash').optional(),
});

const checklistSchema = z.strictObject({
  id: kebab,
  title: prose,
  items: z.array(itemSchema).min(2, 'write at least two items'),
});

/** A list of steps to check off; code stands in backticks. */
export type ChecklistData = z.infer<typeof checklistSchema>;

/** Throws an EntryError that names the invalid entry and the fix. */
export function validateChecklists(data: readonly ChecklistData[] = checklists): void {
  const file = 'src/checklists/checklists.ts';
  validateEntries(file, checklistSchema, data, 'id');
  for (const { items } of data) validateEntries(file, itemSchema, items, 'id');
}
