import { isKeepable } from './is-keepable';

/** How many files are fetched at once: few, because a reader may be reading. */
const atOnce = 3;

/**
 * Fetches into `cache` what is not in it yet; assets that an older cache has are copied. Fails where one cannot be
 * kept: what is there stays, and the next try goes on from it.
 */
export async function keepAll(paths: readonly string[], cache: Cache): Promise<void> {
  const left = [...paths];
  async function work(): Promise<void> {
    for (let path = left.shift(); path !== undefined; path = left.shift()) await keep(path, cache);
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function keep(path: string, cache: Cache): Promise<void> {
  if (await cache.match(path)) return;
  const isAsset = path.includes('/assets/');
  const older = isAsset ? await caches.match(path) : undefined;
  const answer = older ?? (await fetch(path, isAsset ? {} : { cache: 'no-cache' }));
  if (!isKeepable(answer)) throw new Error(`${path} answered ${answer.status}: not kept.`);
  await cache.put(path, answer);
}
