import { validateEntries } from '../contract/entries';
import { checklists } from './checklists';
import { checklistSchema, type ChecklistData } from './schema';

/** Throws an EntryError that names the entry and the fix where a checklist is not valid or an item’s id stands twice. */
export function validateChecklists(data: readonly ChecklistData[] = checklists): void {
  const file = 'src/checklists/checklists.ts';
  validateEntries(file, checklistSchema, data, 'id');
  for (const { items } of data)
    validateEntries(file, checklistSchema.shape.items.element, items, 'id');
}
