import { createHash } from 'node:crypto';

/** The key of a diagram: the first 12 hexadecimal digits of its source's SHA-256. */
export function diagramKey(source: string): string {
  return createHash('sha256').update(source.trim()).digest('hex').slice(0, 12);
}
