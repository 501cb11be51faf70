import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CheckProblem } from '../place';

const schema = z.array(
  z.strictObject({
    /** The fact’s id, as the report prints it. */
    fact: z.string().min(3),
    /** What the source says; null where it has nothing. Another value is a new difference. */
    source: z.string().nullable(),
    reason: z.string().min(10, 'say why the difference is meant'),
    date: z.iso.date('write a date, e.g. 2026-11-24'),
  }),
);

/** A difference that is meant, with the reason and the day it was decided. */
export type KnownDifference = z.infer<typeof schema>[number];

/** The entries of a file; throws a CheckProblem that names what is wrong in it. */
export function readKnownDifferences(file: string): KnownDifference[] {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CheckProblem(`${file} cannot be read: ${why}. Correct it, or write [] into it.`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new CheckProblem(
    `${file}, entry ${where || 'list'}: ${issue?.message ?? 'invalid'}. Each entry has fact, source, reason and date.`,
  );
}
