import { find } from '../../contract/find';
import type { Token } from '../../contract/schema';
import { tokens } from '../../contract/tokens';

/** A token’s lifetime in words, in whole hours, e.g. "24 hours"; throws on an unknown type. */
export function lifetimeText(type: Token['type']): string {
  const { lifetimeSeconds } = find<Token, 'type'>('token type', tokens, 'type', type);
  const hours = lifetimeSeconds / 3600;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
