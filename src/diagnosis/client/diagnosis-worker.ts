// The diagnosis in a web worker, so that a long input never blocks typing. It gets a text and answers with what to show.
import { showDiagnosis } from './shown-diagnosis';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage(showDiagnosis(data, Date.now()));
});
