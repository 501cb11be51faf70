import { savesData } from './saves-data';

/** How long the browser may take to be idle, in milliseconds. */
const idleTimeout = 30_000;

/**
 * Registers the service worker once the page has loaded and the browser is idle, in production only: it then fetches
 * the site ahead. Not for readers who save data or have little. In development one left by a production build on the
 * same port is taken away.
 */
export function registerServiceWorker(baseUrl: string): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  if (process.env.NODE_ENV !== 'production') {
    void workers
      .getRegistrations()
      .then((all) => Promise.all(all.map((worker) => worker.unregister())));
    return;
  }
  if (savesData(navigator)) return;
  const register = (): void => {
    workers
      .register(`${baseUrl}sw.js`, { scope: baseUrl, updateViaCache: 'none' })
      // Heard by uninstall.ts alone.
      .then(({ active }) => active?.postMessage('registered'))
      // Private windows and full disks refuse: the site works without.
      .catch(() => undefined);
  };
  const whenIdle = (): void => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(register, { timeout: idleTimeout });
    } else {
      setTimeout(register, 3000);
    }
  };
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}
