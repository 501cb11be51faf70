import { validateEntries, throwIfProblems } from '../../contract/entries';
import { errors } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import type { LegacyResponse } from '../../contract/schema';
import { causes } from './';
import { causeSchema, type Cause } from './cause-schema';

/** The causes that a list shows without groups. */
const maxUngrouped = 7;

/** Causes by code; codes may be missing or unknown. */
export type CauseData = Readonly<Record<string, readonly Cause[] | undefined>>;

/**
 * Throws an EntryError that names file, entry and fix: on a code without causes, an invalid cause, a long list that is
 * not grouped, or a legacy response that names a cause its code does not have.
 */
export function validateCauses(
  data: CauseData = causes,
  legacy: readonly LegacyResponse[] = legacyResponses,
): void {
  const codes: string[] = errors.map((error) => error.code);
  for (const code of codes) {
    const list = data[code] ?? [];
    validateEntries(fileOf(code), causeSchema, list, 'id');
    throwIfProblems(fileOf(code), groupProblems(list));
  }
  throwIfProblems(
    'src/errors/causes/index.ts',
    Object.keys(data)
      .filter((code) => !codes.includes(code))
      .map((code) => `"${code}" is not a code of errors.ts; use one of: ${codes.join(', ')}`),
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

function groupProblems(list: readonly Cause[]): string[] {
  const without = list.filter(({ group }) => group === undefined);
  if (without.length === 0) return [];
  if (without.length === list.length && list.length <= maxUngrouped) return [];
  return without.map(
    ({ id }) =>
      `entry "${id}", group: name it; a list has groups for all causes, or for none up to ${maxUngrouped}`,
  );
}

function fileOf(code: string): string {
  return `src/errors/causes/${code.replaceAll('_', '-')}.ts`;
}
