import siteConfig from '@generated/docusaurus.config';

/** How long after the page has loaded, in milliseconds: the reader's own reading comes first. */
const delay = 3000;

/**
 * Client module: registers the service worker once the page has loaded, in production only; not for readers who save
 * data. In development one left by a production build on the same port is taken away.
 */
export function registerWorker(): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  if (process.env.NODE_ENV !== 'production') {
    void workers
      .getRegistrations()
      .then((all) => Promise.all(all.map((worker) => worker.unregister())));
    return;
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const { baseUrl } = siteConfig;
  const register = (): void => {
    workers
      .register(`${baseUrl}sw.js`, { scope: baseUrl, updateViaCache: 'none' })
      // Private windows and full disks refuse: the site works without.
      .catch(() => undefined);
  };
  const later = (): void => void setTimeout(register, delay);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

if (typeof window !== 'undefined') registerWorker();
