import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SampleLanguage } from '../languages';

/** How a sample’s process ended. */
export interface Run {
  /** The exit code; null where it was ended for taking too long. */
  exit: number | null;
  /** Standard output and error, as they came. */
  output: string;
}

const commands: Record<SampleLanguage, { file: string; command: (file: string) => string[] }> = {
  bash: { file: 'sample.sh', command: (file) => ['bash', file] },
  python: { file: 'sample.py', command: (file) => [process.env.SAMPLES_PYTHON ?? 'python3', file] },
  javascript: { file: 'sample.mjs', command: (file) => [process.execPath, file] },
};

/** Where a sample runs, if not alone in a folder that is removed afterwards. */
export interface Place {
  /** A folder to run in, kept afterwards. */
  folder?: string;
  /** Further files beside the sample: name and text. */
  files?: Record<string, string>;
}

/** Runs a sample in a process and a folder of its own; ends it after `seconds`. */
export async function runProcess(
  language: SampleLanguage,
  code: string,
  env: Record<string, string>,
  seconds: number,
  place: Place = {},
): Promise<Run> {
  const folder = place.folder ?? mkdtempSync(path.join(tmpdir(), 'sample-'));
  const { file, command } = commands[language];
  for (const [name, text] of Object.entries(place.files ?? {}))
    writeFileSync(path.join(folder, name), text);
  const script = path.join(folder, file);
  writeFileSync(script, code);
  const [program = '', ...args] = command(script);
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  if (place.folder === undefined) rmSync(folder, { recursive: true, force: true });
  return { exit, output };
}
