import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ignored = ['node_modules', 'build', '.docusaurus', '.git', 'test-results'];

/** What a program printed and how it ended. */
interface Outcome {
  code: number | null;
  output: string;
  lastLine: string | undefined;
}

/** A copy of the project in a folder of its own, with its packages but without their caches. */
export class ProjectCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'project-copy-'));

  constructor() {
    cpSync('.', this.root, {
      recursive: true,
      filter: (from) => !ignored.includes(path.relative('.', from).split(path.sep)[0] ?? ''),
    });
    mkdirSync(this.at('node_modules'));
    for (const name of readdirSync('node_modules')) {
      if (name === '.cache') continue;
      symlinkSync(path.resolve('node_modules', name), this.at('node_modules', name));
    }
  }

  /** A path inside the copy. */
  at(...steps: string[]): string {
    return path.join(this.root, ...steps);
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(this.at(file), text);
  }

  delete(file: string): void {
    rmSync(this.at(file));
  }

  /** Replaces a text; throws where the file does not have it. */
  replace(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no "${from}": correct its caller`);
    // A function, so that `$` in the text stays as it is.
    const replaced = text.replace(from, () => to);
    this.write(file, replaced);
  }

  /** Runs a program in the copy, without colours; the last line is that of stdout. */
  run(program: string, ...args: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', VITEST: undefined },
      timeout: 150_000,
    });
    return { code: status, output: stdout + stderr, lastLine: stdout.trimEnd().split('\n').at(-1) };
  }

  /** Removes what a build leaves for the next one. */
  clearCaches(): void {
    for (const folder of ['build', '.docusaurus', 'node_modules/.cache']) {
      rmSync(this.at(folder), { recursive: true, force: true });
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
