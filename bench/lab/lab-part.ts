import type { Part } from '../part';
import { buildOnce } from '../shared/timed-build';
import { measureDays } from './measure-days';
import { measurePage } from './measure-page';

/** What a large scenario of the rate-limit lab costs, and what the page loads for it. */
export const labPart: Part = {
  name: 'lab',
  async run() {
    const days = measureDays();
    const { bytes, shared, longest, seconds } = await measurePage(buildOnce());
    const kB = (value: number): string => (value / 1000).toFixed(1);
    return [
      days,
      `The page, when the lab is first used, loads ${kB(bytes)} kB gz of JavaScript (aim 35), and ${kB(shared)} kB that all islands share. There both runs of such a day, with the guide’s formula and with backoff, are shown after ${seconds.toFixed(1)} s; ${longest === 0 ? 'no task is longer than 50 ms' : `the longest task is ${longest.toFixed(0)} ms`}.`,
    ].join('\n\n');
  },
};
