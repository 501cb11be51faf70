import type { Scope } from '../../contract/limits';
import { findLimit } from '../../contract/find';
import { periodSeconds } from '../../limits/rates';

/** The page of the lab, from the site’s base. */
export const labPath = '/tools/rate-limits/';

/**
 * “What if I retry like this?”: the lab with one call after a 429 that asked for `waitSeconds`. Without a scope one is
 * taken whose period can ask for that long.
 */
export function labUrl({
  scope,
  waitSeconds,
}: {
  scope?: Scope | undefined;
  waitSeconds?: number | null | undefined;
}): string {
  const wait = Math.max(0, waitSeconds ?? 0);
  const fits = (name: Scope): boolean => wait <= periodSeconds(findLimit(name).period);
  const named = scope ?? (fits('user') ? 'user' : 'sustained');
  const parts = [`scope=${named}`];
  if (wait > 0) parts.push(`wait=${Math.min(wait, periodSeconds(findLimit(named).period))}`);
  return `${labPath}#${parts.join('&')}`;
}
