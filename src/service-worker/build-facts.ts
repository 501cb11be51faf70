/** What a build tells its service worker. `src/site/offline-worker.ts` writes it in front of the worker’s code. */
export interface BuildFacts {
  /** A hash of the build’s files: another build has another. */
  version: string;
  /** The path the site stands under, with both slashes. */
  base: string;
  /** What is kept for reading offline: absolute paths of pages and files, assets among them. */
  kept: readonly string[];
}
