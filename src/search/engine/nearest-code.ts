import { errors, type ErrorCode } from '../../contract/errors';
import { editDistance } from './edit-distance';

/** The code within two edits of what was typed, with blanks or underscores; null where there is none. */
export function nearestCode(typed: string): ErrorCode | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const [nearest] = errors
    .map(({ code }) => ({ code, edits: editDistance(text, code, 2) }))
    .filter(({ edits }) => edits <= 2)
    .sort((a, b) => a.edits - b.edits);
  return nearest?.code ?? null;
}
