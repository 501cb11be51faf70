import type { Part } from '../part';
import { ProjectCopy } from '../shared/project-copy';
import { table } from '../shared/figures';
import { openPages } from '../shared/first-view';
import { serveGzip } from '../shared/serve-gzip';
import { timedBuild } from '../shared/timed-build';
import { addCodes, addPages } from './grow-project';

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
