import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SampleLanguage } from '../languages';

export interface ProcessResult {
  /** The exit code; null after a timeout. */
  exit: number | null;
  /** Standard output and error, in order of arrival. */
  output: string;
}

const commands: Record<SampleLanguage, { file: string; command: (file: string) => string[] }> = {
  bash: { file: 'sample.sh', command: (file) => ['bash', file] },
  python: { file: 'sample.py', command: (file) => [process.env.SAMPLES_PYTHON ?? 'python3', file] },
  javascript: { file: 'sample.mjs', command: (file) => [process.execPath, file] },
};

export interface WorkingDirectory {
  /** A folder that stays; default is a temporary one. */
  folder?: string;
  /** Texts of further files by name. */
  files?: Record<string, string>;
}

/** Runs a sample in a process of its own; kills it after `seconds`. */
export async function runProcess(
  language: SampleLanguage,
  code: string,
  env: Record<string, string>,
  seconds: number,
  directory: WorkingDirectory = {},
): Promise<ProcessResult> {
  const folder = directory.folder ?? mkdtempSync(path.join(tmpdir(), 'sample-'));
  const { file, command } = commands[language];
  for (const [name, text] of Object.entries(directory.files ?? {}))
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
  if (directory.folder === undefined) rmSync(folder, { recursive: true, force: true });
  return { exit, output };
}
