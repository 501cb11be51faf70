// npm run corpus: makes the inputs of src/diagnosis/corpus again, by real programs against the sandbox.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { browserEntries } from '../lib/corpus/browser-formats';
import { startCorpusServer, type CorpusServer } from '../lib/corpus/corpus-server';
import { failureEntries } from '../lib/corpus/failure-formats';
import { formats } from '../lib/corpus/formats';
import type { CorpusFormat, Origin } from '../lib/corpus/formats/format';
import { normalise } from '../lib/corpus/run-program';
import { scenarios } from '../lib/corpus/scenarios';
import { views, type Scenario, type View } from '../lib/corpus/scenarios/scenario';
import { writtenEntries } from '../lib/corpus/written';
import { formatCorpus, type CorpusEntry } from '../../src/diagnosis/corpus/corpus-file';

const folder = 'src/diagnosis/corpus';

/** What a view shows of a scenario: its own expectation, else that of the next fuller view. */
function expected({ expect }: Scenario, view: View): string {
  for (let at = views.indexOf(view); at >= 0; at--) {
    const found = expect[views[at] ?? 'all'];
    if (found !== undefined) return found;
  }
  return '-';
}

async function entriesOf(
  format: CorpusFormat,
  server: CorpusServer,
): Promise<CorpusEntry[] | null> {
  const entries: CorpusEntry[] = [];
  const list = scenarios.filter(({ id }) => !format.only || format.only.includes(id));
  for (const scenario of list) {
    const ready = await server.prepare(scenario);
    const text = await format.write(ready, server);
    if (text === null) return null;
    entries.push({
      id: scenario.id,
      expect: format.expect?.[scenario.id] ?? expected(scenario, format.view),
      how: format.how,
      text: normalise(text, [server.port, server.http2Port]),
    });
  }
  return entries;
}

function write(origin: Origin, name: string, entries: readonly CorpusEntry[] | null): void {
  const file = path.join(
    folder,
    origin,
    `${name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}.txt`,
  );
  if (entries === null) {
    console.log(
      `${name}: its program is not installed; ${existsSync(file) ? 'the committed entries stay' : 'none written'}`,
    );
    return;
  }
  const text = formatCorpus(entries);
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!isSame) writeFileSync(file, text);
  console.log(`${name}: ${entries.length}${isSame ? ', unchanged' : ''}`);
}

async function main(): Promise<void> {
  const server = await startCorpusServer();
  try {
    const wanted = process.argv.slice(2);
    const isWanted = (name: string): boolean =>
      wanted.length === 0 || wanted.some((part) => name.includes(part));
    for (const format of formats) {
      if (isWanted(format.name)) write(format.origin, format.name, await entriesOf(format, server));
    }
    if (isWanted('failures')) write('server', 'failures', await failureEntries());
    if (isWanted('written'))
      for (const [name, entries] of await writtenEntries(server)) write('written', name, entries);
    if (isWanted('Chromium'))
      for (const [name, entries] of await browserEntries(server)) write('browser', name, entries);
  } finally {
    server.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
