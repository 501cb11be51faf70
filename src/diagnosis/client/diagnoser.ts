import type { ShownDiagnosis } from './shown-diagnosis';

/** Diagnoses texts beside the page; the newest text replaces one that is still being read. */
export interface Diagnoser {
  /** Null where nothing was recognised. Rejects where the code cannot be loaded; never settles when replaced. */
  diagnose: (text: string) => Promise<ShownDiagnosis | null>;
  stop: () => void;
}

/** What the worker sends back. */
export interface WorkerResult {
  shown: ShownDiagnosis | null;
  isFailed?: boolean;
}

const notLoaded = 'The diagnosis could not be loaded.';

/** A diagnoser in a web worker of this site. Its code is loaded with the first text. */
export function createDiagnoser(): Diagnoser {
  let worker: Worker | null = null;
  let isBusy = false;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
    isBusy = false;
  };
  return {
    stop,
    diagnose: (text) =>
      new Promise((resolve, reject) => {
        if (isBusy) stop();
        worker ??= new Worker(new URL('./diagnosis-worker.ts', import.meta.url));
        isBusy = true;
        worker.onmessage = ({ data }: MessageEvent<WorkerResult>) => {
          isBusy = false;
          if (data.isFailed) {
            stop();
            reject(new Error(notLoaded));
          } else resolve(data.shown);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          stop();
          reject(new Error(notLoaded));
        };
        worker.postMessage(text);
      }),
  };
}
