import type * as z from 'zod';

/** Invalid data in a source file; the message names the file, the entry, the field and the fix. */
export class EntryError extends Error {
  override name = 'EntryError';
}

/**
 * Checks every entry of a data file against its schema, and that their ids differ.
 * Throws one EntryError that lists all problems.
 */
export function validateEntries<T>(
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
    if (seen.has(id)) problems.push(`entry ${name}: duplicate ${idKey}; rename or remove one`);
    seen.add(id);
    const result = schema.safeParse(entry);
    for (const issue of result.error?.issues ?? []) {
      problems.push(`entry ${name}, ${issue.path.join('.') || 'whole entry'}: ${issue.message}`);
    }
  });
  if (list.length === 0) problems.push('no entries; restore the file’s list');
  throwIfProblems(file, problems);
}

/** Throws one EntryError that lists the problems of a file, if there are any. */
export function throwIfProblems(file: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new EntryError(
    `${file} is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
  );
}
