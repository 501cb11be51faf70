import { find, findLimit, findLegacyResponse } from '../../contract/find';
import type { Scope } from '../../contract/limits';
import type { LegacyResponseId } from '../../contract/legacy-responses';
import type { Token } from '../../contract/schema';
import { tokens } from '../../contract/tokens';

/** The JSON body of a legacy response in backticks; throws on an unknown id and on an HTML body. */
export function bodyText(id: LegacyResponseId): string {
  const { body } = findLegacyResponse(id);
  if (body === null) throw new Error(`The body of "${id}" is HTML; name one with a JSON body.`);
  return `\`${JSON.stringify(body).replaceAll('":', '": ').replaceAll(',"', ', "')}\``;
}

/** A token’s lifetime in whole hours, e.g. "24 hours". */
export function lifetimeText(type: Token['type']): string {
  const { lifetimeSeconds } = find<Token, 'type'>('token type', tokens, 'type', type);
  const hours = lifetimeSeconds / 3600;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** A scope’s limit in words, e.g. "5 requests an hour". */
export function rateText(scope: Scope): string {
  const { requests, period } = findLimit(scope);
  return `${requests} requests ${period === 'hour' ? 'an' : 'a'} ${period}`;
}
