import { detailTexts } from '../contract/detail-texts';
import type { EndpointId } from '../contract/endpoints';
import type { Endpoint } from '../contract/schema';
import { accounts, type Account } from './auth/accounts';
import { apiError } from './http/api-error';
import type { Tokens } from './auth/tokens';

/** The methods of a view in the order of its `Allow` header. */
const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** All endpoints of one path. */
export interface ViewPath {
  path: string;
  endpoints: readonly (Endpoint & { id: EndpointId })[];
  /** The `Allow` header of the path’s answers. */
  allow: string;
  methods: ReadonlySet<string>;
  /** Whether calls need no user and the header is not looked at. */
  ignoresToken: boolean;
}

/** Gathers endpoints by path. */
export function viewPaths(endpoints: readonly (Endpoint & { id: EndpointId })[]): ViewPath[] {
  return [...new Set(endpoints.map(({ path }) => path))].map((path) => {
    const list = endpoints.filter((endpoint) => endpoint.path === path);
    const methods = new Set<string>(['OPTIONS', ...list.map(({ method }) => method)]);
    if (methods.has('GET')) methods.add('HEAD');
    return {
      path,
      endpoints: list,
      methods,
      allow: order.filter((method) => methods.has(method)).join(', '),
      ignoresToken: list.every(
        ({ scope, access }) => scope === 'authentication' || access === 'ingestion_token',
      ),
    };
  });
}

/** The endpoint whose role and scope a method of the path falls under: its own, else the path’s first. */
export function endpointFor(
  { endpoints }: ViewPath,
  method: string,
): ViewPath['endpoints'][number] {
  const name = method === 'HEAD' ? 'GET' : method;
  const found = endpoints.find((endpoint) => endpoint.method === name) ?? endpoints[0];
  if (!found) throw new Error('a path without endpoints');
  return found;
}

/** Throws not_acceptable where the `Accept` header leaves no room for JSON. */
export function checkAccept(request: Request): void {
  const accept = request.headers.get('accept');
  if (!accept?.trim()) return;
  const types = accept.split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
  if (!types.some((type) => ['application/json', 'application/*', '*/*'].includes(type))) {
    throw apiError('not_acceptable');
  }
}

/**
 * Who is calling. No header, an empty one and other schemes (`bearer`, `Token`) give null; a
 * `Bearer` header that is not two words or whose token is not a living access token of an active
 * account throws authentication_failed. Source: FACTS.md §2, items 1 and 6.
 */
export async function authenticate(request: Request, tokens: Tokens): Promise<Account | null> {
  const words = (request.headers.get('authorization') ?? '').split(/\s+/).filter(Boolean);
  if (words[0] !== 'Bearer') return null;
  const [, token, ...rest] = words;
  const payload = token && rest.length === 0 ? await tokens.read(token) : null;
  const account = accounts.find(({ id }) => id === payload?.user_id);
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
