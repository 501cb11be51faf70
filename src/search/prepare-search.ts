import { loadSearch } from './load-search';
import { loadSearchBox } from './use-search-box';

/** Loads search before it is opened; `base` is the site’s base path. What is typed later says what went wrong. */
export function prepareSearch(base: string): void {
  for (const part of [loadSearch(base), loadSearchBox()]) part.catch(() => null);
}
