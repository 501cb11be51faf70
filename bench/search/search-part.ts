import type { Part } from '../part';
import { buildOnce } from '../shared/timed-build';
import { table } from '../shared/figures';
import { growIndex } from './grow-index';
import { measureKeys } from './measure-keys';
import { weighSearch } from './weigh-search';

/** Sections the index is grown to, beside today's content. */
const grown = [1_000, 10_000];

/** What search weighs, and how long a reader waits for the results of a key. */
export const searchPart: Part = {
  name: 'search',
  async run() {
    const folder = buildOnce();
    const weight = await weighSearch(folder);
    const indexes = [null, ...grown].map((sections) => growIndex(folder, sections));
    const rows: string[][] = [];
    for (const index of indexes) {
      const { loaded, p50, p95 } = await measureKeys(folder, index.text);
      rows.push([
        String(index.sections),
        kilobytes(index.text.length),
        kilobytes(index.gzipped),
        loaded.toFixed(0),
        p50.toFixed(1),
        p95.toFixed(1),
      ]);
    }
    return [
      `Engine and view, gz: ${kilobytes(weight.engine + weight.view)} kB (aim under 20): ${kilobytes(weight.engine)} kB loaded when search is used, ${kilobytes(weight.view)} kB with every page. Index, gz: ${kilobytes(weight.index)} kB (aim under 30).`,
      table(
        ['sections', 'index kB', 'index kB gz', 'ready after ms', 'key p50 ms', 'key p95 ms'],
        rows,
      ),
      'In Chromium at 4× CPU throttle. Ready: from opening search to the first results. Key: from the key to the painted results (aim under 50 ms at p95). More sections are copies of today’s with words of their own.',
    ].join('\n\n');
  },
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
