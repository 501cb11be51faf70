import { browserCopies } from './browser';
import { curl, curlFormats } from './curl';
import type { CorpusFormat } from './format';
import { nodeFormats } from './node';
import { pythonFormats } from './python';
import { withUrl } from './fault-lists';

/** Every format that a program of this machine writes. */
export const formats: readonly CorpusFormat[] = [
  ...curlFormats,
  ...pythonFormats,
  ...nodeFormats,
  {
    name: 'sandbox log',
    origin: 'server',
    how: 'the log of npm run sandbox',
    view: 'line',
    only: withUrl.filter((id) => id !== 'gateway-504'),
    write: async (scenario, server) =>
      (await curl(['-s'])(scenario, server)) === null ? null : `${server.lastLine()}\n`,
  },
  ...browserCopies,
];
