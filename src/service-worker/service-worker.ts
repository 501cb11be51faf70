// The service worker, /sw.js. See README.md.
import {
  cacheName,
  fileKey,
  isCacheable,
  outdatedCaches,
  pageKey,
  precache,
  withTimestamp,
} from './cache';
import { offlinePage } from './offline-page';
import { savesData } from './saves-data';
import { isFresh, networkFirst, routeRequest, type Strategy } from './strategies';
import type { BuildFacts, FetchEvent, WorkerScope } from './types';

declare const self: WorkerScope;
declare const BUILD: BuildFacts;

/** How long the network may take before a cached copy is served, in milliseconds. */
const networkTimeout = 3000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const strategy = routeRequest(event.request, self.location.origin, BUILD);
  if (strategy !== 'bypass') event.respondWith(strategies[strategy](event));
});

/** Throws where the reader saves data or a file cannot be fetched: the old worker stays, and the next visit tries again. */
async function install(): Promise<void> {
  if (savesData(self.navigator)) throw new Error('The reader saves data: nothing is precached.');
  await precache(BUILD.precached, await openCache());
  // The whole build is cached and pages come from the network first: no need to wait for open pages to close.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const outdated = outdatedCaches(await caches.keys(), BUILD.base, BUILD.version);
  await Promise.all(outdated.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const strategies: Record<Exclude<Strategy, 'bypass'>, (event: FetchEvent) => Promise<Response>> = {
  asset: async (event) => {
    const key = fileKey(event.request.url);
    return (await copyOf(key)) ?? fetchAndStore(event, event.request, key);
  },

  page: async (event) =>
    (await networkOrCopy(event, pageKey(event.request.url))) ?? offlinePage(BUILD.base),

  file: async (event) =>
    (await networkOrCopy(event, fileKey(event.request.url))) ?? Response.error(),

  'errors-json': async (event) => {
    // Bypasses the HTTP cache, which may hold an older one.
    const request = new Request(event.request.url, { cache: 'no-cache' });
    const key = fileKey(request.url);
    const response = await networkFirst({
      networkTimeout,
      network: () => fetchAndStore(event, request, key, (copy) => withTimestamp(copy, Date.now())),
      copy: async () => {
        const copy = await copyOf(key);
        return copy && isFresh(copy, Date.now()) ? copy : null;
      },
    });
    return response ?? Response.error();
  },
};

function networkOrCopy(event: FetchEvent, key: string): Promise<Response | null> {
  return networkFirst({
    networkTimeout,
    network: () => fetchAndStore(event, event.request, key),
    copy: () => copyOf(key),
  });
}

/** Fetches and stores under `key`; deletes what the network says is gone. */
function fetchAndStore(
  event: FetchEvent,
  request: Request,
  key: string,
  change: (copy: Response) => Response | Promise<Response> = (copy) => copy,
): Promise<Response> {
  const response = fetch(request);
  const stored = response.then(async (received) => {
    if (isCacheable(key, received)) {
      const copy = received.clone();
      await (await openCache()).put(key, await change(copy));
    } else if (received.status === 404 || received.status === 410) {
      await (await openCache()).delete(key);
    }
  });
  // No network or no space: the reader gets the response all the same.
  event.waitUntil(stored.catch(() => undefined));
  return response;
}

async function copyOf(key: string): Promise<Response | null> {
  const copy = await (await openCache()).match(key, { ignoreVary: true });
  return copy ?? null;
}

function openCache(): Promise<Cache> {
  return caches.open(cacheName(BUILD.base, BUILD.version));
}
