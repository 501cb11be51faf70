import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const left = ['node_modules', 'build', '.docusaurus', '.git', 'test-results'];

/** What a program run in the copy left. */
interface Outcome {
  code: number | null;
  output: string;
  lastLine: string | undefined;
}

/** A copy of the project in a folder of its own, to make mistakes in. */
export class ProjectCopy {
  private constructor(private readonly root: string) {}

  static make(): ProjectCopy {
    const root = mkdtempSync(path.join(tmpdir(), 'mistake-'));
    cpSync('.', root, {
      recursive: true,
      filter: (from) => !left.includes(path.relative('.', from).split(path.sep)[0] ?? ''),
    });
    symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
    return new ProjectCopy(root);
  }

  /** Replaces a text that must be there. */
  replace(file: string, from: string, to: string): void {
    const full = path.join(this.root, file);
    const text = readFileSync(full, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}": correct this test`);
    writeFileSync(full, text.replace(from, to));
  }

  /** The text of a file of the copy. */
  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.root, file), text);
  }

  delete(file: string): void {
    rmSync(path.join(this.root, file));
  }

  /** Runs a program in the copy: its exit code, its output without colours and the last line of that. */
  run(program: string, ...args: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', VITEST: undefined },
      timeout: 150_000,
    });
    return { code: status, output: stdout + stderr, lastLine: stdout.trimEnd().split('\n').at(-1) };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
