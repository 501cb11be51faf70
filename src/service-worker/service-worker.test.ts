import { expect, test, vi } from 'vitest';
import type { ExtendableEvent } from './types';

test('where the reader saves data a new build’s worker fetches nothing and does not take over', async () => {
  const listeners = new Map<string, (event: ExtendableEvent) => void>();
  const fetched = vi.fn();
  const skipWaiting = vi.fn();
  vi.stubGlobal('self', {
    addEventListener: (type: string, listener: (event: ExtendableEvent) => void) =>
      listeners.set(type, listener),
    navigator: { connection: { saveData: true } },
    skipWaiting,
  });
  vi.stubGlobal('BUILD', { version: 'one', base: '/', precached: ['/errors/'] });
  vi.stubGlobal('fetch', fetched);
  await import('./service-worker');
  let work: Promise<unknown> | undefined;
  listeners.get('install')?.({ waitUntil: (promise) => void (work = promise) });
  await expect(work).rejects.toThrow('The reader saves data');
  expect(fetched).not.toHaveBeenCalled();
  expect(skipWaiting).not.toHaveBeenCalled();
});
