import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * The full path of the first of these programs that PATH has; null where there is none.
 * @param {...string} names
 * @returns {string | null}
 */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder || '.', name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder: look in the next.
      }
    }
  }
  return null;
}
