import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { format } from 'prettier';

const file = 'bench/RESULTS.md';
const head = `# Results of the bench

Written by \`npm run bench\`; each part says when and on what machine. Sizes are compressed with gzip at level 9 unless they say otherwise; kB is 1,000 bytes. Compare times of one run only.
`;

/**
 * Replaces one part's section in bench/RESULTS.md, or adds it; the other sections stay.
 * @param load the load average when the part started, so that a busy machine shows
 */
export async function writeResults(name: string, body: string, load: number): Promise<void> {
  const sections = readSections();
  sections.set(name, `${circumstances(load)}\n\n${body.trim()}`);
  const text = [...sections].map(([title, content]) => `\n## ${title}\n\n${content}\n`).join('');
  writeFileSync(file, await format(head + text, { parser: 'markdown' }));
}

function readSections(): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const [, ...parts] = readFileSync(file, 'utf8').split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end).trim()];
    }),
  );
}

function circumstances(load: number): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const cores = cpus().length;
  const busy =
    load > cores / 4
      ? ` **Others used the machine (load ${load.toFixed(1)} before the start): the times are not to be relied on.**`
      : '';
  return `${new Date().toISOString().slice(0, 10)}, ${cores} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB of memory, ${process.platform}, Node ${process.versions.node}.${busy}`;
}

/** The load average of the last minute. */
export const currentLoad = (): number => loadavg()[0] ?? 0;
