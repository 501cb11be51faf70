import { readFileSync, writeFileSync } from 'node:fs';
import type { ProjectCopy } from '../shared/project-copy';

const modelPage = 'docs/errors/not_acceptable.md';

/** Adds error pages to a copy of the project: Markdown files like a code's page, in no sidebar. */
export function addPages(copy: ProjectCopy, count: number): void {
  const text = readFileSync(modelPage, 'utf8');
  for (let index = 0; index < count; index++) {
    const page = text.replace(/^title: .*$/m, `title: 406 generated_${index}`);
    writeFileSync(copy.at(`docs/errors/generated_${index}.md`), page);
  }
}

/** Adds codes to a copy of the project, each with an entry, causes and a page like those of `not_acceptable`. */
export function addCodes(copy: ProjectCopy, count: number): void {
  const entries = readFileSync('src/contract/errors.ts', 'utf8');
  const entry = / {2}\{\n {4}code: 'not_acceptable',[\s\S]*?\n {2}\},\n/.exec(entries)?.[0];
  if (entry === undefined) throw new Error('errors.ts has no not_acceptable: correct the bench');
  const page = readFileSync(modelPage, 'utf8');
  const causes = readFileSync('src/errors/causes/not-acceptable.ts', 'utf8');
  const list = /= (\[[\s\S]*\]) as const/.exec(causes)?.[1];
  if (list === undefined) throw new Error('not-acceptable.ts has no list: correct the bench');

  const codes = Array.from({ length: count }, (_, index) => `generated_${letters(index)}`);
  copy.replace(
    'src/contract/errors.ts',
    entry,
    entry + codes.map((code) => entry.replaceAll('not_acceptable', code)).join(''),
  );
  const last = '  error: errorCauses,\n';
  copy.replace(
    'src/errors/causes/index.ts',
    last,
    last + codes.map((code) => `  ${code}: ${list},\n`).join(''),
  );
  // Social images come from a separate command: these codes have none.
  copy.replace('src/post-build/page-heads.ts', '!existsSync(path.join(folder, image))', 'false');
  for (const code of codes) {
    writeFileSync(copy.at(`docs/errors/${code}.md`), page.replaceAll('not_acceptable', code));
  }
}

/** A number in letters, as codes have no digits. */
const letters = (index: number): string =>
  String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
