// The kill switch, /sw.js of a build with OFFLINE=off: takes away what the service worker kept, then itself.
import type { BuildFacts } from './build-facts';
import { outdatedCaches } from './outdated-caches';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope;
declare const BUILD: BuildFacts;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const ours = outdatedCaches(await caches.keys(), BUILD.base, null);
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
