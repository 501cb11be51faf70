// The diagnosis in a web worker, so that a long input never blocks typing. It gets a text and answers with what to show.
import type { Answer } from './diagnoser';
import { showDiagnosis } from './shown-diagnosis';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  showDiagnosis(data, Date.now()).then(
    (shown) => postMessage({ shown } satisfies Answer),
    // A part of the code could not be loaded.
    () => postMessage({ shown: null, isFailed: true } satisfies Answer),
  );
});
