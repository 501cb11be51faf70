import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one build cost. */
export interface BuildCost {
  seconds: number;
  /** Peak resident memory of the process with its threads, in MiB. */
  mebibytes: number;
}

/** Builds the site in a folder; throws with the build's output where it fails. */
export function timedBuild(folder: string): BuildCost {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-memory-'));
  try {
    const report = path.join(scratch, 'kib');
    const hook = pathToFileURL(path.resolve('bench/shared/report-peak-memory.mjs')).href;
    const program = path.join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const env = { ...process.env, NODE_OPTIONS: '', PEAK_MEMORY_FILE: report, NO_COLOR: '1' };
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', hook, program, 'build'],
      { cwd: folder, encoding: 'utf8', env, maxBuffer: 2 ** 28 },
    );
    const seconds = (performance.now() - started) / 1000;
    // A build that is killed exits with 0 too.
    if (status !== 0 || !existsSync(path.join(folder, 'build/sitemap.xml'))) {
      throw new Error(`The build in ${folder} failed:\n${stdout}${stderr}`);
    }
    return { seconds, mebibytes: Number(readFileSync(report, 'utf8')) / 1024 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

let built = false;

/** Builds the project into build/ once per run of the bench, so that every part measures the current sources. */
export function buildOnce(): string {
  if (!built) timedBuild('.');
  built = true;
  return 'build';
}
