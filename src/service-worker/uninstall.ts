// The kill switch, /sw.js of a build with OFFLINE=off: deletes what the service worker cached, then unregisters it.
import { outdatedCaches } from './cache';
import type { BuildFacts, WorkerScope } from './types';

declare const self: WorkerScope;
declare const BUILD: BuildFacts;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(uninstall()));
// Registered again while another page is open, the worker is not activated again.
self.addEventListener('message', (event) => event.waitUntil(uninstall()));

async function uninstall(): Promise<void> {
  const own = outdatedCaches(await caches.keys(), BUILD.base, null);
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
