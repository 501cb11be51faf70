import { validateEntries, throwIfProblems } from '../../contract/entries';
import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import type { LegacyResponse } from '../../contract/schema';
import { causes } from './';
import { causeSchema, type Cause } from './cause-schema';

/** Causes by code; codes may be missing or unknown. */
export type CauseData = Readonly<Record<string, readonly Cause[] | undefined>>;

/**
 * Throws an EntryError that names file, entry and fix: on a code without causes, an invalid cause, or a legacy
 * response that names a cause its code does not have.
 */
export function validateCauses(
  data: CauseData = causes,
  legacy: readonly LegacyResponse[] = legacyResponses,
): void {
  const codes: string[] = errors.map((error) => error.code);
  for (const code of codes) validateEntries(fileOf(code), causeSchema, data[code] ?? [], 'id');
  throwIfProblems(
    'src/errors/causes/index.ts',
    Object.keys(data)
      .filter((code) => !codes.includes(code))
      .map((code) => `"${code}" is no code of errors.ts; use one of: ${codes.join(', ')}`),
  );
  throwIfProblems(
    'src/contract/legacy-responses.ts',
    legacy.flatMap(({ id, code, cause }) => {
      if (cause === null) return [];
      if (code === null) return [`entry "${id}", cause: name the code it belongs to, or use null`];
      const known = (data[code] ?? []).map((candidate) => candidate.id);
      if (known.includes(cause)) return [];
      return [
        `entry "${id}", cause: "${cause}" is no cause of ${code}; use one of: ${known.join(', ')}`,
      ];
    }),
  );
}

function fileOf(code: string): string {
  return `src/errors/causes/${code.replaceAll('_', '-')}.ts`;
}
