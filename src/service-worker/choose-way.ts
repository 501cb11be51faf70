import type { BuildFacts } from './build-facts';

/**
 * How a request is answered. `asset`: from the cache, as its name changes with its content; `page`, `file`: from the
 * network, else from the cache; `errors-json`: likewise, but never from a copy older than a day; `leave`: the browser
 * asks the network as if there were no worker.
 */
export type Way = 'asset' | 'page' | 'file' | 'errors-json' | 'leave';

/** The part of a request that decides. */
export interface Asked {
  method: string;
  url: string;
  /** Whether it asks for a part of a file only. */
  ranged: boolean;
}

/** How a request of a page at `origin` is answered. */
export function chooseWay(
  { method, url, ranged }: Asked,
  origin: string,
  { base, kept }: Pick<BuildFacts, 'base' | 'kept'>,
): Way {
  const { origin: host, pathname } = new URL(url);
  if (method !== 'GET' || ranged || host !== origin || !pathname.startsWith(base)) return 'leave';
  const path = pathname.slice(base.length);
  if (path.startsWith('assets/')) return 'asset';
  if (path === 'errors.json') return 'errors-json';
  if (kept.includes(pathname)) return pathname.endsWith('/') ? 'page' : 'file';
  const last = path.split('/').at(-1) ?? '';
  return last.includes('.') ? 'leave' : 'page';
}
