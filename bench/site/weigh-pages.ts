import { publishedPaths } from '../../scripts/permalinks.mjs';
import { serveGzip } from '../shared/serve-gzip';
import { table } from '../shared/table';
import { fileKinds, type FirstView } from '../shared/first-view';
import { openPages } from '../shared/open-pages';
import { sizeLimits } from './size-limits';

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** The bytes of every page's first view, by kind, as a table with the limits below. */
export async function weighPages(folder: string): Promise<string> {
  const server = await serveGzip(folder);
  const paths = publishedPaths(folder).filter((path) => path.endsWith('/'));
  const views = await openPages(paths.map((path) => server.origin + path));
  server.close();
  const rows = views.map(({ bytes, total, background }, index) => [
    paths[index] ?? '',
    ...fileKinds.map((kind) => kB(bytes[kind])),
    kB(total),
    kB(background),
  ]);
  return [
    table(['first view, kB', ...fileKinds, 'together', 'in the background'], rows),
    verdict('JavaScript', views, (view) => view.bytes.javascript, sizeLimits.javascript),
    verdict('Everything', views, (view) => view.total, sizeLimits.everything),
  ].join('\n\n');
}

function verdict(
  name: string,
  views: readonly FirstView[],
  bytes: (view: FirstView) => number,
  { limit, aim }: { limit: number; aim: number },
): string {
  const most = Math.max(...views.map(bytes));
  const state = most > limit ? '**over the limit**' : most > aim ? 'within the limit' : 'as aimed';
  return `${name}: ${kB(most)} kB at most, ${state} (limit ${limit / 1000}, aim ${aim / 1000}).`;
}
