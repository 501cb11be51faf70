/** What the names of all caches of the worker at `base` start with: another site on the same host has another base. */
export function cachePrefix(base: string): string {
  return `offline ${base} `;
}
