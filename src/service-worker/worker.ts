// The service worker, /sw.js. See ../README.md.
import type { BuildFacts } from './build-facts';
import { cachePrefix } from './cache-prefix';
import { chooseWay, type Way } from './choose-way';
import { fileKey } from './file-key';
import { isFresh } from './is-fresh';
import { isKeepable } from './is-keepable';
import { keepAll } from './keep-all';
import { networkFirst } from './network-first';
import { offlinePage } from './offline-page';
import { outdatedCaches } from './outdated-caches';
import { pageKey } from './page-key';
import { stampCopy } from './stamp-copy';
import type { AskingEvent, WorkerScope } from './worker-scope';

declare const self: WorkerScope;
declare const BUILD: BuildFacts;

/** How long the network may take before a kept copy is served, in milliseconds. */
const patience = 3000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const asked = { method, url, ranged: headers.has('range') };
  const way = chooseWay(asked, self.location.origin, BUILD);
  if (way !== 'leave') event.respondWith(ways[way](event));
});

async function install(): Promise<void> {
  await keepAll(BUILD.kept, await openCache());
  // This build is kept whole, and pages come from the network first: waiting for open pages to go gains nothing.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const outdated = outdatedCaches(await caches.keys(), BUILD.base, BUILD.version);
  await Promise.all(outdated.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const ways: Record<Exclude<Way, 'leave'>, (event: AskingEvent) => Promise<Response>> = {
  asset: async (event) =>
    (await copyOf(event.request.url)) ?? ask(event, event.request, event.request.url),

  page: async (event) => {
    const key = pageKey(event.request.url);
    return (await networkOrCopy(event, key)) ?? noPage(event.request);
  },

  file: async (event) =>
    (await networkOrCopy(event, fileKey(event.request.url))) ?? Response.error(),

  'errors-json': async (event) => {
    // Past the browser’s own cache, which may hold an older one.
    const request = new Request(event.request.url, { cache: 'no-cache' });
    const key = fileKey(request.url);
    const answer = await networkFirst({
      patience,
      network: () => ask(event, request, key, (copy) => stampCopy(copy, Date.now())),
      copy: async () => {
        const copy = await copyOf(key);
        return copy && isFresh(copy, Date.now()) ? copy : null;
      },
    });
    return answer ?? Response.error();
  },
};

function networkOrCopy(event: AskingEvent, key: string): Promise<Response | null> {
  return networkFirst({
    patience,
    network: () => ask(event, event.request, key),
    copy: () => copyOf(key),
  });
}

function noPage({ mode }: Request): Response {
  return mode === 'navigate' ? offlinePage(BUILD.base) : Response.error();
}

/** The network’s answer, kept under `key` beside; what the network says is gone is no longer kept. */
function ask(
  event: AskingEvent,
  request: Request,
  key: string,
  change: (copy: Response) => Response | Promise<Response> = (copy) => copy,
): Promise<Response> {
  const answer = fetch(request);
  const kept = answer.then(async (given) => {
    if (isKeepable(given)) {
      const copy = given.clone();
      await (await openCache()).put(key, await change(copy));
    } else if (given.status === 404 || given.status === 410) {
      await (await openCache()).delete(key);
    }
  });
  // No network, or no room: the reader has the answer all the same.
  event.waitUntil(kept.catch(() => undefined));
  return answer;
}

async function copyOf(key: string): Promise<Response | null> {
  return (await (await openCache()).match(key, { ignoreVary: true })) ?? null;
}

function openCache(): Promise<Cache> {
  return caches.open(cachePrefix(BUILD.base) + BUILD.version);
}
