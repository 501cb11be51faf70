/** What a build tells its service worker. `src/post-build/service-worker.ts` writes it in front of the worker’s code. */
export interface BuildFacts {
  /** A hash of the build’s files: another build has another. */
  version: string;
  /** The path the site stands under, with both slashes. */
  base: string;
  /** What is precached for reading offline: absolute paths of pages and files, assets among them. */
  precached: readonly string[];
}

/** An event that may take its time: the browser keeps the worker alive until the promise ends. */
export interface ExtendableEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A page requests something. */
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** The part of a service worker’s global scope that is used here: TypeScript cannot have its types beside those of pages. */
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
