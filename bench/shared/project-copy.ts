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

const excluded = ['node_modules', 'build', '.docusaurus', '.git', 'test-results'];

/** A copy of the project in a folder of its own, with its packages but without their caches. */
export class ProjectCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'bench-'));

  constructor() {
    cpSync('.', this.root, {
      recursive: true,
      filter: (from) => !excluded.includes(path.relative('.', from).split(path.sep)[0] ?? ''),
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

  /** Replaces a text that must be there. */
  replace(file: string, from: string, to: string): void {
    const text = readFileSync(this.at(file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no "${from}": correct the bench`);
    // A function, so that a dollar sign in the text stays one.
    writeFileSync(
      this.at(file),
      text.replace(from, () => to),
    );
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
