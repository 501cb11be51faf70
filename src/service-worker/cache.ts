/** The header of a cached copy that says when it was stored, in milliseconds of the epoch. */
const storedAtHeader = 'x-stored-at';
/** How many files are precached at once: few, because a reader may be reading. */
const maxParallel = 3;

/** The cache of one build. Another site on the same host has another base. */
export const cacheName = (base: string, version: string): string => prefix(base) + version;

const prefix = (base: string): string => `offline ${base} `;

/** Of all caches of a host, those of the worker at `base` that are not of build `version`; all of its own where that is null. */
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

/** The key of a page: with its slash, however it was asked for. */
export function pageKey(url: string): string {
  const key = fileKey(url);
  return key.endsWith('/') ? key : `${key}/`;
}

const assetTypes: Readonly<Record<string, RegExp>> = {
  js: /^(?:text|application)\/javascript\b/,
  css: /^text\/css\b/,
};

/**
 * Whether a response may be stored under `key`: complete, of this site and of the URL that was asked for, not forbidden
 * by its host, and for a script or a sheet of that type. A page sent in its place would stay there for good.
 */
export function isCacheable(key: string, response: Response): boolean {
  const { status, type, redirected, headers } = response;
  // A redirected response cannot answer a navigation later.
  if (status !== 200 || type !== 'basic' || redirected) return false;
  if (/\bno-store\b/i.test(headers.get('cache-control') ?? '')) return false;
  const extension = /\/assets\/.*\.(js|css)$/.exec(key)?.[1];
  const expected = extension === undefined ? undefined : assetTypes[extension];
  return expected?.test(headers.get('content-type') ?? '') ?? true;
}

/** A copy of a response that says when it was stored: `now`, in milliseconds of the epoch. */
export async function withTimestamp(response: Response, now: number): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(storedAtHeader, String(now));
  return new Response(await response.blob(), { status: response.status, headers });
}

/** How old a copy is, in milliseconds; NaN where it does not say. */
export function ageOf(copy: Response, now: number): number {
  return now - Number(copy.headers.get(storedAtHeader) ?? NaN);
}

/**
 * Fetches into `cache` what is not in it yet; assets that an older cache has are copied. Throws where one cannot be
 * stored: what is there stays, and the next try goes on from it.
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

/** The copy of an asset in another build’s cache: its name has its hash. */
async function olderAsset(path: string): Promise<Response | null> {
  const copy = path.includes('/assets/') ? await caches.match(path) : undefined;
  return copy && isCacheable(path, copy) ? copy : null;
}

async function fetchWhole(path: string): Promise<Response> {
  // What the browser itself keeps of a page may be old, and of an asset wrong: a host may have sent a page in its place.
  const modes: RequestCache[] = path.includes('/assets/') ? ['default', 'reload'] : ['no-cache'];
  let status = 0;
  for (const cache of modes) {
    const response = await fetch(path, { cache });
    if (isCacheable(path, response)) return response;
    ({ status } = response);
  }
  throw new Error(`${path} answered ${status}: not stored.`);
}
