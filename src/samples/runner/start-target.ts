import { site } from '../../contract/site';
import { accounts, ingestionToken, sandboxPassword } from '../../sandbox/auth/accounts';
import { createSandbox } from '../../sandbox/create-sandbox';
import { parseLimits } from '../../sandbox/cli/parse-options';
import { serveSandbox, type FetchHandler } from '../../sandbox/cli/serve-sandbox';
import type { FenceMeta } from '../fence-meta';

/** What a sample runs against: an address of its own whose exchanges are recorded. */
export interface Target {
  url: string;
  /** The environment variables a sample may read. */
  env: Record<string, string>;
  /** Method, path and status of each exchange, in order. */
  exchanges: { method: string; path: string; status: number }[];
  /** Pages and scripts by their path, which the target itself answers; no exchanges. */
  files: Map<string, { type: string; text: string }>;
  close: () => Promise<void>;
}

const usernames: Record<string, string> = {
  viewer: 'viewer@acme.example',
  admin: 'admin@acme.example',
  'other-admin': 'admin@globex.example',
  superuser: 'root@upstream.example',
  inactive: 'gone@acme.example',
};

/**
 * Starts a fresh sandbox for one sample, as its meta asks: `as=viewer`, `limit="user=3/10s"`
 * (several with commas), `access=2s`, `rotate`. With UPSTREAM_BASE_URL the requests go to
 * that deployment instead, with the tokens and accounts of the environment.
 */
export async function startTarget(meta: FenceMeta): Promise<Target> {
  const as = meta.values.get('as') ?? 'viewer';
  const username = usernames[as];
  if (!username) throw new Error(`as=${as}: use one of ${Object.keys(usernames).join(', ')}`);
  const base = process.env.UPSTREAM_BASE_URL;
  const exchanges: Target['exchanges'] = [];
  const files: Target['files'] = new Map();
  const limit = meta.values.get('limit');
  const access = meta.values.get('access');
  const sandbox = createSandbox({
    ...(limit && { limits: parseLimits(limit.split(',')) }),
    ...(access && { accessLifetimeSeconds: parseInt(access) }),
    rotateRefresh: meta.flags.has('rotate'),
  });
  const answer: FetchHandler = base ? forwardTo(base) : sandbox.fetch;
  const { url, close } = await serveSandbox(async (request, address) => {
    const path = new URL(request.url).pathname;
    const file = files.get(path);
    if (file) return new Response(file.text, { headers: { 'Content-Type': file.type } });
    const response = await answer(request, address);
    exchanges.push({ method: request.method, path, status: response.status });
    return response;
  }, 0);
  const id = accounts.find((account) => account.username === username)?.id ?? 0;
  const env = base
    ? (process.env as Record<string, string>)
    : {
        ACCESS_TOKEN: await sandbox.tokens.issue('access', id),
        REFRESH_TOKEN: await sandbox.tokens.issue('refresh', id),
        UPSTREAM_USERNAME: username,
        UPSTREAM_PASSWORD: sandboxPassword,
        INGEST_TOKEN: ingestionToken,
      };
  return { url, env, exchanges, files, close };
}

/** The sample’s text with the API’s address replaced by the target’s. */
export function aimAt(code: string, url: string): string {
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
