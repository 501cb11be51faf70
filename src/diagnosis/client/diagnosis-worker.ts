// The diagnosis in a web worker, so that a long input never blocks typing. It gets a text and sends back what to show.
import type { WorkerResult } from './diagnoser';
import { showDiagnosis } from './shown-diagnosis';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  showDiagnosis(data, Date.now()).then(
    (shown) => postMessage({ shown } satisfies WorkerResult),
    // A part of the code could not be loaded.
    () => postMessage({ shown: null, isFailed: true } satisfies WorkerResult),
  );
});
