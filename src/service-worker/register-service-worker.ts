import { savesData } from './saves-data';

/** How long to wait for the browser to be idle, in milliseconds. */
const idleTimeout = 30_000;

/**
 * Registers the service worker, which precaches the site, once the page has loaded and the browser is idle; not for
 * readers who save data. In development it unregisters one that a production build left on the same port.
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
      // For uninstall.ts.
      .then(({ active }) => active?.postMessage('registered'))
      // Refused in private windows and on full disks: the site works without.
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
