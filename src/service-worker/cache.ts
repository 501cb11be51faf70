/** The header of a cached copy that says when it was stored, in milliseconds of the epoch. */
const storedAtHeader = 'x-stored-at';
/** How many files are precached at once: few, as the reader is using the network too. */
const maxParallel = 3;

/** One cache a build; another site on the same origin has another base. */
export const cacheName = (base: string, version: string): string => prefix(base) + version;

const prefix = (base: string): string => `offline ${base} `;

/** Of an origin’s caches, those of the worker at `base` other than build `version`’s; all of its own where that is null. */
export function outdatedCaches(
  names: readonly string[],
  base: string,
  version: string | null,
): string[] {
  return names.filter(
    (name) =>
      name.startsWith(prefix(base)) && (version === null || name !== cacheName(base, version)),
  );
}

/** The key of a file: its URL without query and fragment, so that there is one copy of it and nothing typed is stored. */
export function fileKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The key of a page: with its slash, whether or not the URL has it. */
export function pageKey(url: string): string {
  const key = fileKey(url);
  return key.endsWith('/') ? key : `${key}/`;
}

const assetTypes: Readonly<Record<string, RegExp>> = {
  js: /^(?:text|application)\/javascript\b/,
  css: /^text\/css\b/,
};

/**
 * Whether a response may be stored under `key`: complete, same-origin, not redirected, not `no-store`, and a script or
 * sheet of that type. A page sent in its place would be cached for good.
 */
export function isCacheable(key: string, response: Response): boolean {
  const { status, type, redirected, headers } = response;
  // A navigation cannot be answered by a redirected response.
  if (status !== 200 || type !== 'basic' || redirected) return false;
  if (/\bno-store\b/i.test(headers.get('cache-control') ?? '')) return false;
  const extension = /\/assets\/.*\.(js|css)$/.exec(key)?.[1];
  const expected = extension === undefined ? undefined : assetTypes[extension];
  return expected?.test(headers.get('content-type') ?? '') ?? true;
}

/** A copy with the time it was stored, `now`, in milliseconds of the epoch. */
export async function withTimestamp(response: Response, now: number): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(storedAtHeader, String(now));
  return new Response(await response.blob(), { status: response.status, headers });
}

/** In milliseconds; NaN where the copy has no time. */
export function ageOf(copy: Response, now: number): number {
  return now - Number(copy.headers.get(storedAtHeader) ?? NaN);
}

/**
 * Fetches into `cache` what is missing; copies assets of an older cache. Throws where one cannot be stored; the next try
 * continues from what is there.
 */
export async function precache(paths: readonly string[], cache: Cache): Promise<void> {
  const left = [...paths];
  async function work(): Promise<void> {
    for (let path = left.shift(); path !== undefined; path = left.shift()) await add(path, cache);
  }
  await Promise.all(Array.from({ length: maxParallel }, work));
}

async function add(path: string, cache: Cache): Promise<void> {
  if (await cache.match(path)) return;
  const response = (await olderAsset(path)) ?? (await fetchWhole(path));
  await cache.put(path, response);
}

/** An asset of another build’s cache: its name has its hash. */
async function olderAsset(path: string): Promise<Response | null> {
  const copy = path.includes('/assets/') ? await caches.match(path) : undefined;
  return copy && isCacheable(path, copy) ? copy : null;
}

async function fetchWhole(path: string): Promise<Response> {
  // The HTTP cache may have an old page, or a page that a host sent in place of an asset.
  const modes: RequestCache[] = path.includes('/assets/') ? ['default', 'reload'] : ['no-cache'];
  let status = 0;
  for (const cache of modes) {
    const response = await fetch(path, { cache });
    if (isCacheable(path, response)) return response;
    ({ status } = response);
  }
  throw new Error(`${path} answered ${status}: not stored.`);
}
