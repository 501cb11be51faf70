import { site } from '../../contract/site';
import { findAccount, ingestionToken, sandboxPassword } from '../../sandbox/auth/accounts';
import { createSandbox } from '../../sandbox/create-sandbox';
import { parseLimits } from '../../sandbox/cli/parse-options';
import { serveSandbox, type FetchHandler } from '../../sandbox/cli/serve-sandbox';
import type { FenceMeta } from '../fence-meta';

/** A server for one sample, which records its exchanges. */
export interface SandboxServer {
  url: string;
  /** The sample's environment variables. */
  env: Record<string, string>;
  /** Method, path and status of each exchange, in order. */
  exchanges: { method: string; path: string; status: number }[];
  close: () => Promise<void>;
}

/**
 * Starts a fresh sandbox for one sample, as its meta asks: `as=viewer`, `limit="user=3/10s"`
 * (several with commas), `spend="GET /api/v1/claims/"` (a call that was made before), `access=2s`, `rotate`. Samples read
 * its address from UPSTREAM_API. With UPSTREAM_BASE_URL the requests go to that deployment instead, with the tokens and accounts of the environment.
 */
export async function startSandboxServer(meta: FenceMeta): Promise<SandboxServer> {
  const { id, username } = findAccount(meta.values.get('as') ?? 'viewer');
  const base = process.env.UPSTREAM_BASE_URL;
  const exchanges: SandboxServer['exchanges'] = [];
  const limit = meta.values.get('limit');
  const access = meta.values.get('access');
  const sandbox = createSandbox({
    ...(limit && { limits: parseLimits(limit.split(',')) }),
    ...(access && { accessLifetimeSeconds: parseInt(access) }),
    rotateRefresh: meta.flags.has('rotate'),
  });
  const handle: FetchHandler = base ? forwardTo(base) : sandbox.fetch;
  const { url, close } = await serveSandbox(async (request, ipAddress) => {
    const path = new URL(request.url).pathname;
    const response = await handle(request, ipAddress);
    exchanges.push({ method: request.method, path, status: response.status });
    return response;
  }, 0);
  const UPSTREAM_API = `${url}/api/v1`;
  const env: Record<string, string> = base
    ? { ...(process.env as Record<string, string>), UPSTREAM_API }
    : {
        UPSTREAM_API,
        ACCESS_TOKEN: await sandbox.tokens.issue('access', id),
        REFRESH_TOKEN: await sandbox.tokens.issue('refresh', id),
        UPSTREAM_USERNAME: username,
        UPSTREAM_PASSWORD: sandboxPassword,
        INGEST_TOKEN: ingestionToken,
      };
  const [method, path] = meta.values.get('spend')?.split(' ') ?? [];
  if (method && path) {
    const headers = { Authorization: `Bearer ${env.ACCESS_TOKEN}` };
    await handle(new Request(url + path, { method, headers }), '127.0.0.1');
  }
  return { url, env, exchanges, close };
}

/** Makes a sample call `url` instead of the API. */
export function rewriteBaseUrl(code: string, url: string): string {
  return code.replaceAll(site.api, url).replaceAll(site.localApi, url);
}

function forwardTo(base: string): FetchHandler {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete('host');
    const body = request.body ? await request.arrayBuffer() : undefined;
    const init = { method: request.method, headers, body, redirect: 'manual' as const };
    const response = await fetch(new URL(pathname + search, base), init);
    return new Response(await response.arrayBuffer(), response);
  };
}
