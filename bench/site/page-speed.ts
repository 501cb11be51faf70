import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveGzip } from '../shared/serve-gzip';
import { table } from '../shared/figures';
import { lighthouse, type Figures } from './lighthouse';
import { buildPeer, peers } from './peers';
import { plainPage } from './plain-page';

/** The longest page, and the kind of page that a link in an API response leads to. `name` is its path at a peer. */
const pages = [
  { name: 'guide', file: 'docs/API_TROUBLESHOOTING.md', path: '/API_TROUBLESHOOTING/' },
  { name: 'throttled', file: 'docs/errors/throttled.md', path: '/errors/throttled/' },
] as const;

/** A built site to measure. */
interface Candidate {
  name: string;
  folder: string;
  pathOf: (page: (typeof pages)[number]) => string;
}

/**
 * Lighthouse's figures of the pages, a table each: of this site, of the same HTML without any script and, where asked
 * for, of the same text built by other generators, with ratios. The same server serves all, in one run.
 */
export async function pageSpeed(folder: string, withPeers: boolean): Promise<string> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-pages-'));
  try {
    const candidates: Candidate[] = [
      { name: 'this site', folder, pathOf: (page) => page.path },
      {
        name: 'the same HTML with no script at all',
        folder: withoutScripts(folder, path.join(scratch, 'no-script')),
        pathOf: (page) => page.path,
      },
      ...(withPeers ? buildPeers(scratch) : []),
    ];
    const figures = await measure(candidates);
    const tables = pages.map((page, index) => {
      const rows = candidates.map(({ name }, at) => ({ name, ...figures[at]![index]! }));
      return [`${page.path}:`, figuresTable(rows), ...(withPeers ? [ratioTable(rows)] : [])];
    });
    const note =
      'The other generators build the same text, without components, drawings and links to other pages; they are set up as their templates are.';
    return [...tables.flat(), ...(withPeers ? [note] : [])].join('\n\n');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A copy of the site whose measured pages run nothing; data in script elements stays. */
function withoutScripts(folder: string, copy: string): string {
  cpSync(folder, copy, { recursive: true });
  for (const page of pages) {
    const file = path.join(copy, page.path, 'index.html');
    const html = readFileSync(file, 'utf8');
    const bare = html
      .replace(/<script\b(?![^>]*\bld\+json\b)[^>]*>.*?<\/script>/gis, '')
      .replace(/<link\b[^>]*\b(?:modulepreload|as=["']?script)\b[^>]*>/gi, '');
    if (bare === html) throw new Error(`${page.path} has no script: correct the bench`);
    writeFileSync(file, bare);
  }
  return copy;
}

function buildPeers(scratch: string): Candidate[] {
  const texts = Object.fromEntries(pages.map(({ name, file }) => [name, plainPage(file)]));
  return peers.map((peer, index) => {
    console.log(`building with ${peer.name}`);
    const folder = buildPeer(peer, path.join(scratch, String(index)), texts);
    return { name: peer.name, folder, pathOf: ({ name }) => `/${name}/` };
  });
}

/** The figures of each candidate's pages. */
async function measure(candidates: readonly Candidate[]): Promise<Figures[][]> {
  const servers = await Promise.all(candidates.map(({ folder }) => serveGzip(folder)));
  try {
    const urls = candidates.flatMap(({ pathOf }, index) =>
      pages.map((page) => servers[index]!.origin + pathOf(page)),
    );
    const figures = await lighthouse(urls);
    return candidates.map((_, at) => figures.slice(at * pages.length, (at + 1) * pages.length));
  } finally {
    for (const server of servers) server.close();
  }
}

type Row = Figures & { name: string };

const columns: Record<keyof Figures, { head: string; show: (value: number) => string }> = {
  tbt: { head: 'TBT ms', show: (value) => value.toFixed(0) },
  lcp: { head: 'LCP ms', show: (value) => value.toFixed(0) },
  cls: { head: 'CLS', show: (value) => value.toFixed(3) },
  bytes: { head: 'kB', show: (value) => (value / 1000).toFixed(1) },
  score: { head: 'score', show: (value) => value.toFixed(0) },
};
const shown = Object.keys(columns) as (keyof Figures)[];

const figuresTable = (rows: readonly Row[]): string =>
  table(
    ['Lighthouse, mobile, median of five', ...shown.map((name) => columns[name].head)],
    rows.map((row) => [row.name, ...shown.map((name) => columns[name].show(row[name]))]),
  );

/** This site, which comes first, to each peer. */
function ratioTable([own, , ...others]: readonly Row[]): string {
  const compared = ['tbt', 'lcp', 'bytes'] as const;
  return table(
    ['ratio, below 1 this site is ahead', 'TBT', 'LCP', 'kB'],
    others.map((peer) => [
      `this site : ${peer.name}`,
      ...compared.map((name) => (peer[name] > 0 ? (own![name] / peer[name]).toFixed(2) : '–')),
    ]),
  );
}
