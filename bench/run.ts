// npm run bench [-- part …] [--peers] [--full]: measures, prints and writes bench/RESULTS.md.
import { diagnosisPart } from './diagnosis/diagnosis-part';
import { growthPart } from './growth/growth-part';
import { labPart } from './lab/lab-part';
import type { Part } from './part';
import { currentLoad, writeResults } from './results';
import { searchPart } from './search/search-part';
import { sitePart } from './site/site-part';
import { upstreamCheckPart } from './upstream-check/upstream-check-part';

/** Every part, in the order they run. */
const parts: readonly Part[] = [
  searchPart,
  diagnosisPart,
  labPart,
  sitePart,
  growthPart,
  upstreamCheckPart,
];

const flags = ['--peers', '--full'];

async function main(args: readonly string[]): Promise<void> {
  const { CommandError, runCommand } = await import('../scripts/lib/process.mjs');
  await runCommand(async () => {
    const names = args.filter((arg) => !arg.startsWith('--'));
    const known = parts.map(({ name }) => name);
    const unknown = [
      ...names.filter((name) => !known.includes(name)),
      ...args.filter((arg) => arg.startsWith('--') && !flags.includes(arg)),
    ];
    if (unknown.length > 0) {
      throw new CommandError(
        `Unknown: ${unknown.join(' ')}. Parts: ${known.join(' ')}; flags: ${flags.join(' ')}`,
      );
    }
    const options = { peers: args.includes('--peers'), full: args.includes('--full') };
    for (const part of parts) {
      if (names.length > 0 && !names.includes(part.name)) continue;
      console.log(`\n## ${part.name}\n`);
      const load = currentLoad();
      const body = await part.run(options);
      console.log(`\n${body}`);
      await writeResults(part.name, body, load);
    }
  });
}

void main(process.argv.slice(2));
