/** Facts of a build, which `src/post-build/service-worker.ts` writes in front of the worker’s code. */
export interface BuildFacts {
  /** A hash of the build’s files. */
  version: string;
  /** The path the site is served under, with both slashes. */
  base: string;
  /** Absolute paths of the pages, files and assets to precache. */
  precached: readonly string[];
}

export interface ExtendableEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** The part of a service worker’s global scope used here: TypeScript’s own types for it clash with those of pages. */
export interface WorkerScope {
  addEventListener: ((
    type: 'install' | 'activate' | 'message',
    listener: (event: ExtendableEvent) => void,
  ) => void) &
    ((type: 'fetch', listener: (event: FetchEvent) => void) => void);
  skipWaiting: () => Promise<void>;
  readonly clients: { claim: () => Promise<void> };
  readonly registration: { unregister: () => Promise<boolean> };
  readonly location: Location;
  readonly navigator: object;
}
