/** An event that may take its time: the browser keeps the worker alive until the promise ends. */
export interface WaitingEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

/** A page asks for something. */
export interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** The part of a service worker’s global scope that is used here: TypeScript cannot have its types beside those of pages. */
export interface WorkerScope {
  addEventListener: ((
    type: 'install' | 'activate',
    listener: (event: WaitingEvent) => void,
  ) => void) &
    ((type: 'fetch', listener: (event: AskingEvent) => void) => void);
  skipWaiting: () => Promise<void>;
  readonly clients: { claim: () => Promise<void> };
  readonly registration: { unregister: () => Promise<boolean> };
  readonly location: Location;
}
