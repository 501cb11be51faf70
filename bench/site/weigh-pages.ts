import { publishedPages } from '../../scripts/lib/permalinks.mjs';
import { serveGzip } from '../shared/serve-gzip';
import { table } from '../shared/figures';
import { fileKinds, openPages } from '../shared/first-view';
import { isErrorPage, sizeLimits, type SizeLimit } from './size-limits';

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** The bytes of every page's first view, by kind, as a table with the limits below. */
export async function weighPages(folder: string): Promise<string> {
  const server = await serveGzip(folder);
  const paths = publishedPages(folder);
  const views = await openPages(paths.map((path) => server.origin + path));
  server.close();
  const rows = views.map(({ bytes, total, background }, index) => [
    paths[index] ?? '',
    ...fileKinds.map((kind) => kB(bytes[kind])),
    kB(total),
    kB(background),
  ]);
  const totals = (areErrorPages: boolean): number[] =>
    views
      .filter((_, index) => isErrorPage(paths[index] ?? '') === areErrorPages)
      .map(({ total }) => total);
  const { javascript, styleSheet, errorPage, otherPage } = sizeLimits;
  return [
    table(['first view, kB', ...fileKinds, 'together', 'in the background'], rows),
    verdict(
      'JavaScript',
      javascript,
      views.map(({ bytes }) => bytes.javascript),
    ),
    verdict(
      'Style sheet',
      styleSheet,
      views.map(({ bytes }) => bytes.css),
    ),
    verdict('Everything on pages of codes and statuses', errorPage, totals(true)),
    verdict('Everything on other pages', otherPage, totals(false)),
  ].join('\n\n');
}

function verdict(name: string, { limit, aim }: SizeLimit, bytes: readonly number[]): string {
  if (bytes.length === 0) throw new Error(`${name}: there is no page to weigh.`);
  const most = Math.max(...bytes);
  const state = most > limit ? '**over the limit**' : most > aim ? 'within the limit' : 'as aimed';
  return `${name}: ${kB(most)} kB at most, ${state} (limit ${limit / 1000}, aim ${aim / 1000}).`;
}
