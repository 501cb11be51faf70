import { readFileSync, writeFileSync } from 'node:fs';
import type { Part } from '../part';
import { ProjectCopy } from '../../tests/support/project-copy';
import { table } from '../shared/figures';
import { openPages } from '../shared/first-view';
import { serveGzip } from '../shared/serve-gzip';
import { timedBuild } from '../shared/timed-build';

const modelPage = 'docs/errors/not_acceptable.md';

/** The page that is weighed. */
const weighed = '/errors/not_acceptable/';

const sizes = [0, 100];
/** Measured with --full only: each build takes minutes. */
const largest = 1_000;

/**
 * The cost of a build and of one error page among many generated ones: as Markdown pages alone, and
 * as codes of the contract with causes and pages.
 */
export const growthPart: Part = { name: 'growth', run: ({ full }) => growth(full) };

async function growth(full: boolean): Promise<string> {
  const rows: string[][] = [];
  for (const count of full ? [...sizes, largest] : sizes) {
    rows.push(await grow(count, 'pages', addPages));
    if (count > 0) rows.push(await grow(count, 'codes with pages', addCodes));
  }
  const head = [
    'generated error pages',
    'build s',
    'peak MiB',
    'main.js kB',
    'page: HTML kB',
    'page: JavaScript kB',
    'page: together kB',
  ];
  return [
    table(head, rows),
    `One cold build each; the page is ${weighed}, at first view. A page must not grow with the number of pages.`,
  ].join('\n\n');
}

async function grow(
  count: number,
  kind: string,
  add: (copy: ProjectCopy, count: number) => void,
): Promise<string[]> {
  const name = count === 0 ? 'none' : `${count} ${kind}`;
  console.log(`growth: ${name}`);
  const copy = new ProjectCopy();
  try {
    add(copy, count);
    const { seconds, mebibytes } = timedBuild(copy.root);
    const server = await serveGzip(copy.at('build'));
    const [view] = await openPages([server.origin + weighed]);
    server.close();
    const main = view?.files.find(({ path }) => /\/main\.\w+\.js$/.test(path));
    const sizes = [main?.bytes, view?.bytes.html, view?.bytes.javascript, view?.total];
    return [
      name,
      seconds.toFixed(0),
      mebibytes.toFixed(0),
      ...sizes.map((bytes) => (bytes === undefined ? '?' : (bytes / 1000).toFixed(1))),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason.slice(0, 2_000));
    return [name, 'the build failed', '', '', '', '', ''];
  } finally {
    copy.remove();
  }
}

/** Adds error pages to a copy of the project: Markdown files like a code's page, in no sidebar. */
function addPages(copy: ProjectCopy, count: number): void {
  const text = readFileSync(modelPage, 'utf8');
  for (let index = 0; index < count; index++) {
    const page = text.replace(/^title: .*$/m, `title: 406 generated_${index}`);
    writeFileSync(copy.at(`docs/errors/generated_${index}.md`), page);
  }
}

/** Adds codes to a copy of the project, each with an entry, causes and a page like those of `not_acceptable`. */
function addCodes(copy: ProjectCopy, count: number): void {
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
