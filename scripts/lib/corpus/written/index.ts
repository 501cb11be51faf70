import type { CorpusEntry } from '../../../../src/diagnosis/corpus/corpus-file';
import type { CorpusServer } from '../corpus-server';
import { scenarios } from '../scenarios';
import type { Scenario } from '../scenarios/scenario';
import { clients } from './clients';
import { consoles } from './consoles';
import { decorated } from './decorated';
import { histories } from './histories';
import { toEntries } from './row';
import { typed } from './typed';

/** Inputs that no program here writes: logs over hours, other browsers’ and languages’ words, and what is typed. */
export async function writtenEntries(server: CorpusServer): Promise<[string, CorpusEntry[]][]> {
  const names = ['access', 'admin', 'expired', 'refresh', 'elsewhere'];
  const headers = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  const scenario: Scenario = { ...scenarios[0]!, headers };
  const tokens = { ...(await server.prepare(scenario)).headers };
  return [
    [
      'histories',
      toEntries(histories(tokens), 'written: calls over time in the form of a log or a HAR'),
    ],
    [
      'pasted',
      toEntries(
        [...decorated(tokens), ...clients(tokens), ...consoles],
        'written: as clients, terminals, editors and logs show it',
      ),
    ],
    ['typed', toEntries(typed(tokens), 'written: as it is typed, or in another program’s words')],
  ];
}
