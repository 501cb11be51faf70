import type * as z from 'zod';

/** Invalid data in the source; the message names the file, the entry, the field and the fix. */
export class EntryError extends Error {
  override name = 'EntryError';
}

/**
 * Checks each entry of a data file against its schema and that no two share an id.
 * Throws one EntryError listing every problem.
 */
export function checkEntries<T>(
  file: string,
  schema: z.ZodType<T>,
  list: readonly unknown[],
  idKey: string,
): void {
  const problems: string[] = [];
  const seen = new Set<unknown>();
  list.forEach((entry, index) => {
    const id = (entry as Record<string, unknown> | null)?.[idKey];
    const name = typeof id === 'string' ? `"${id}"` : `number ${index + 1}`;
    if (seen.has(id))
      problems.push(`entry ${name}: its ${idKey} stands twice; rename or remove one`);
    seen.add(id);
    const result = schema.safeParse(entry);
    for (const issue of result.error?.issues ?? []) {
      problems.push(`entry ${name}, ${issue.path.join('.') || 'whole entry'}: ${issue.message}`);
    }
  });
  if (list.length === 0) problems.push('no entries; restore the file’s list');
  failWith(file, problems);
}

/** Throws one EntryError that lists the problems of a file; does nothing where there are none. */
export function failWith(file: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new EntryError(
    `${file} is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
  );
}
