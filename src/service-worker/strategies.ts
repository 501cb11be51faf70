import { ageOf } from './cache';
import type { BuildFacts } from './types';

/**
 * How a request is answered. `asset`: from the cache, as its name changes with its content; `page`, `file`: from the
 * network, else from the cache; `errors-json`: likewise, but never from a copy older than a day; `bypass`: by the
 * browser, as if there were no worker.
 */
export type Strategy = 'asset' | 'page' | 'file' | 'errors-json' | 'bypass';

/** For how long a copy of `errors.json` may be served, in milliseconds: a day. */
const maxAge = 24 * 60 * 60 * 1000;

export type RequestInfo = Pick<Request, 'method' | 'url' | 'mode' | 'headers'>;

/** The strategy for a request of a page at `origin`. */
export function routeRequest(
  { method, url, mode, headers }: RequestInfo,
  origin: string,
  { base, precached }: Pick<BuildFacts, 'base' | 'precached'>,
): Strategy {
  const { origin: host, pathname } = new URL(url);
  if (method !== 'GET' || host !== origin || !pathname.startsWith(base)) return 'bypass';
  // Partial or private.
  if (headers.has('range') || headers.has('authorization')) return 'bypass';
  const path = pathname.slice(base.length);
  if (mode === 'navigate') return /\.[^/]*$/.test(path) ? 'bypass' : 'page';
  if (/^assets\/(?:js|css)\//.test(path)) return 'asset';
  if (path === 'errors.json') return 'errors-json';
  return precached.includes(pathname) && !pathname.endsWith('/') ? 'file' : 'bypass';
}

/** Whether a copy was stored within the last day; false without a time, or with one in the future. */
export function isFresh(copy: Response, now: number): boolean {
  const age = ageOf(copy, now);
  return age >= 0 && age < maxAge;
}

export interface Sources {
  network: () => Promise<Response>;
  /** The cached copy that may be served; null where there is none. */
  copy: () => Promise<Response | null>;
  /** How long the network may take before the copy is served, in milliseconds. */
  networkTimeout: number;
}

/**
 * The network’s response; the copy where the network fails, answers a server error, or takes too long. Null where
 * neither has one.
 */
export async function networkFirst({
  network,
  copy,
  networkTimeout,
}: Sources): Promise<Response | null> {
  const requested = network().catch(() => null);
  const early = await Promise.race([requested, after(networkTimeout)]);
  if (early && early.status < 500) return early;
  return (await copy()) ?? requested;
}

const after = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
