let loading: Promise<void> | undefined;

/**
 * Loads the style rules that only islands need, once: the build puts them into a sheet of their own, which the page’s own
 * names (purge-styles.ts). Rejects where that fails; the next call tries again.
 */
export function loadIslandStyles(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function load(): Promise<void> {
  const sheet = document.head.querySelector<HTMLLinkElement>('link[data-islands]');
  const href = sheet?.dataset.islands;
  // `npm run dev` has all styles in the page.
  if (!sheet || href === undefined) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${href} could not be loaded.`));
    });
    sheet.after(link);
  });
}
