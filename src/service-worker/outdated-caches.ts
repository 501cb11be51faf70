import { cachePrefix } from './cache-prefix';

/** Of all caches of a host, those of the worker at `base` that are not of build `version`; all of them where it is null. */
export function outdatedCaches(
  names: readonly string[],
  base: string,
  version: string | null,
): string[] {
  const prefix = cachePrefix(base);
  return names.filter((name) => name.startsWith(prefix) && name !== prefix + (version ?? ''));
}
