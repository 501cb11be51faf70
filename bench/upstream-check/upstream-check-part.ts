import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { bin } from '../../scripts/lib/process.mjs';
import { SourceTree } from '../../src/upstream-check/fixtures/source-tree';
import type { Part } from '../part';
import { table } from '../shared/figures';

const sizes = [0, 20_000];
const filesPerFolder = 200;
/** Seconds for the whole command, on a machine that does nothing else. */
const limit = 5;

/** How long `npm run check:upstream` takes by the size of the checkout. */
export const upstreamCheckPart: Part = { name: 'upstream-check', run: async () => measure() };

function measure(): string {
  const rows = sizes.map((extra) => {
    const tree = new SourceTree();
    try {
      for (let index = 0; index < extra; index++) {
        const folder = `upstream/app_${Math.floor(index / filesPerFolder)}`;
        tree.write(`${folder}/module_${index}.py`, `VALUE = ${index}\n`.repeat(50));
      }
      const started = performance.now();
      const { status, stdout } = spawnSync(
        bin('jiti'),
        ['scripts/commands/check-upstream.ts', tree.root],
        { encoding: 'utf8', env: { ...process.env, INIT_CWD: process.cwd() } },
      );
      const seconds = (performance.now() - started) / 1000;
      if (status !== 0) throw new Error(`the clean tree is not the same as the docs:\n${stdout}`);
      const busy = (os.loadavg()[0] ?? 0) > os.availableParallelism();
      if (seconds > limit && !busy) {
        throw new Error(`${seconds.toFixed(1)} s with ${extra} files, over ${limit} s`);
      }
      const before = performance.now();
      tree.compare();
      return [String(extra), seconds.toFixed(2), (performance.now() - before).toFixed(0)];
    } finally {
      tree.remove();
    }
  });
  return [
    table(['other files in the checkout', 'command s', 'comparison alone ms'], rows),
    `One run each of the command, start of Node and TypeScript included. Above ${limit} s it fails, unless the machine is busy.`,
  ].join('\n\n');
}
