import { performance } from 'node:perf_hooks';
import { diagnose } from '../../src/diagnosis/diagnose';
import { longHar, longInputs, now } from '../../src/diagnosis/fixtures/long-inputs';
import type { Part } from '../part';
import { weighCode } from '../shared/bundle-code';
import { median, table } from '../shared/figures';

const sizes = [1_000, 100_000, 1_000_000];
const harEntries = 10_000;
const runs = 5;

/** How long a diagnosis takes by kind and length of what was pasted, and what its code weighs. */
export const diagnosisPart: Part = {
  name: 'diagnosis',
  async run() {
    const rows = Object.entries(longInputs).map(([kind, make]) => [
      kind,
      ...sizes.map((size) => milliseconds(make(size))),
    ]);
    const har = longHar(harEntries);
    const files = await weighCode({ core: './src/diagnosis/diagnose-in-parts.ts' });
    // Without Preact, which every island shares.
    const externals = /^(?:react|@docusaurus)/;
    const worker = await weighCode(
      { worker: './src/diagnosis/client/diagnosis-worker.ts' },
      { externals },
    );
    const view = await weighCode(
      { view: './src/diagnosis/views/page/Diagnose.tsx' },
      { externals },
    );
    const onPage = [worker.get('worker.js') ?? NaN, view.get('view.js') ?? NaN] as const;
    const core = files.get('core.js') ?? NaN;
    const largest = Math.max(
      ...[...files].map(([name, bytes]) => (name === 'core.js' ? 0 : bytes)),
    );
    return [
      table(['input', '1 kB ms', '100 kB ms', '1 MB ms'], rows),
      `A HAR of ${harEntries.toLocaleString('en')} entries (${(har.length / 1e6).toFixed(1)} MB): ${milliseconds(har)} ms (aim under 2,000).`,
      `Median of ${runs} runs in Node, after one that is not counted. Aim for 1 MB: 200 ms.`,
      `Code, gz: ${kilobytes(core)} kB, and the texts of the codes that occur, at most ${kilobytes(largest)} kB each (aim 25 kB together).`,
      `On the page, gz: the worker ${kilobytes(onPage[0])} kB with report and command, the view ${kilobytes(onPage[1])} kB with the token’s; a code’s texts come on top.`,
    ].join('\n\n');
  },
};

function milliseconds(text: string): string {
  const times = Array.from({ length: runs + 1 }, () => {
    const started = performance.now();
    diagnose(text, { now });
    return performance.now() - started;
  });
  return median(times.slice(1)).toFixed(1);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
