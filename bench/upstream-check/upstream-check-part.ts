import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { bin } from '../../scripts/lib/process.mjs';
import { Checkout } from '../../src/upstream-check/checkout/checkout';
import { SourceTree } from '../../src/upstream-check/fixtures/source-tree';
import type { Part } from '../part';
import { table } from '../shared/figures';

const sizes = [0, 20_000];
const filesPerFolder = 200;
/** Seconds for the whole command; a checkout that grows must not take longer. */
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
      if (seconds > limit)
        throw new Error(`${seconds.toFixed(1)} s with ${extra} files, over ${limit} s`);
      const before = performance.now();
      tree.compare();
      const opened = new Checkout(tree.root).opened.length;
      if (opened > 0) throw new Error('files are opened before they are needed');
      return [String(extra), seconds.toFixed(2), (performance.now() - before).toFixed(0)];
    } finally {
      tree.remove();
    }
  });
  return [
    table(['other files in the checkout', 'command s', 'comparison alone ms'], rows),
    `One run each of the command, start of Node and TypeScript included. Above ${limit} s it fails.`,
  ].join('\n\n');
}
