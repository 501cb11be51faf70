import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../run-program';

/** What an interpreter prints where the script’s library is not installed. */
const notInstalled = /ModuleNotFoundError: No module named|ERR_MODULE_NOT_FOUND/;

/** What a script prints, run in a folder of its own; null where its interpreter or its library is not installed. */
export async function script(
  command: string,
  name: string,
  code: string,
  modules?: string,
): Promise<string | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  const file = path.join(modules ?? folder, name);
  try {
    writeFileSync(file, code);
    const text = await runProgram(command, [file], folder);
    return text !== null && notInstalled.test(text) ? null : text;
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(file, { force: true });
  }
}
