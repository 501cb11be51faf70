import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Both output streams of a program in the order they were written; null where the program is not installed. */
export async function runProgram(
  command: string,
  args: readonly string[],
  cwd?: string,
): Promise<string | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  const file = path.join(folder, 'output');
  const output = openSync(file, 'a');
  try {
    const ran = await new Promise<boolean>((resolve) => {
      const child = spawn(command, args, { stdio: ['ignore', output, output], cwd });
      child.once('error', () => resolve(false));
      child.once('close', () => resolve(true));
    });
    return ran ? readFileSync(file, 'utf8') : null;
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}

/** The same text wherever and whenever the program ran. */
export function normalise(text: string, ports: readonly number[]): string {
  const onPort = ports.reduce((result, port) => result.replaceAll(String(port), '8000'), text);
  return onPort
    .replace(/\r\n/g, '\n')
    .replace(
      /^(\s*\d{1,3}\s+[\d.]+[kM]?\s+\d{1,3}\s.*?)\d+(\s+\d+)?(\s+[-\d]+:[-\d]+:[-\d]+){3}\s+\d+/gm,
      '$1 0 0 --:--:-- --:--:-- --:--:-- 0',
    )
    .replace(/(x-request-duration-ms["'a-z:,\s]{1,40}?)[\d.]+/gi, '$11.00')
    .replace(/0x[0-9a-f]{9,16}/g, '0x7f0000000000')
    .replace(/(?:file:\/\/)?\/[\w./-]*\/(?:corpus-\w+|gen|node_modules)\//g, '/home/dev/app/')
    .replace(/after \d+ ms/g, 'after 0 ms')
    .replace(/node:internal\/[\w/]+:\d+(?::\d+)?/g, 'node:internal/main:1:1');
}
