import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file that lists the path of every URL ever published, one a line, sorted. */
export const lockFile = 'tests/permalinks.lock';

const machineReadable = ['/errors.json', '/errors.schema.json'];

/**
 * The paths of the pages in a built site's sitemap, e.g. `/errors/throttled/`.
 * @param {string} folder
 * @returns {string[]}
 */
export function publishedPages(folder) {
  const sitemap = readFileSync(path.join(folder, 'sitemap.xml'), 'utf8');
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => {
    return new URL(url ?? '').pathname;
  });
  return [...new Set(pages)].sort();
}

/**
 * The paths a built site must keep: those of its pages and of its machine-readable files.
 * @param {string} folder
 * @returns {string[]}
 */
export function publishedPaths(folder) {
  const files = machineReadable.filter((file) => existsSync(path.join(folder, file)));
  return [...publishedPages(folder), ...files].sort();
}

/**
 * The paths of a lock's text.
 * @param {string} text
 */
export function parseLock(text) {
  return text.split('\n').filter((line) => line.startsWith('/'));
}

/**
 * One line for each locked path that no longer exists, and for each new one that is not locked. A page
 * that only redirects still exists.
 * @param {string} folder the built site
 * @param {readonly string[]} locked
 * @returns {string[]}
 */
export function permalinkProblems(folder, locked) {
  const exists = (/** @type {string} */ url) =>
    existsSync(path.join(folder, url.endsWith('/') ? `${url}index.html` : url));
  return [
    ...locked
      .filter((url) => !exists(url))
      .map((url) => `${url} was published and is gone. Bring the page back, or redirect it`),
    ...publishedPaths(folder)
      .filter((url) => !locked.includes(url))
      .map(
        (url) =>
          `${url} is new: once published it stays. Add it: npm run build && npm run permalinks`,
      ),
  ];
}
