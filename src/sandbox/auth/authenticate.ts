import { detailTexts } from '../../contract/detail-texts';
import type { Endpoint } from '../../contract/schema';
import { apiError } from '../http/api-error';
import { accounts, type Account } from './accounts';
import type { Tokens } from './tokens';

/**
 * The caller's account. No `Authorization` header, an empty one and other schemes (`bearer`,
 * `Token`) give null. A `Bearer` header that is not two words, or whose token is not a live access
 * token of an active account, throws authentication_failed. Source: FACTS.md §2, items 1 and 6.
 */
export async function authenticate(request: Request, tokens: Tokens): Promise<Account | null> {
  const words = (request.headers.get('authorization') ?? '').split(/\s+/).filter(Boolean);
  if (words[0] !== 'Bearer') return null;
  const [, token, ...rest] = words;
  const payload = token && rest.length === 0 ? await tokens.read(token) : null;
  const account = accounts.find(({ id }) => id === Number(payload?.user_id));
  if (payload?.token_type !== 'access' || !account?.active) throw apiError('authentication_failed');
  return account;
}

/** Throws authentication_failed or permission_denied where the account may not use the endpoint. */
export function checkPermission(account: Account | null, { access }: Endpoint): void {
  if (access === 'public' || access === 'ingestion_token') return;
  if (!account) throw apiError('authentication_failed');
  if (access === 'admin' && account.role === 'customer_viewer') {
    throw apiError('permission_denied', { detail: detailTexts.adminOnly });
  }
}
