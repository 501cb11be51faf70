import { findLimit } from '../../contract/find';
import type { Scope } from '../../contract/limits';

/** A scope’s limit in words, e.g. "5 requests an hour"; throws on an unknown scope. */
export function rateText(scope: Scope): string {
  const { requests, period } = findLimit(scope);
  return `${requests} requests ${period === 'hour' ? 'an' : 'a'} ${period}`;
}
