import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProjectCopy } from '../shared/project-copy';
import { serveGzip } from '../shared/serve-gzip';
import { table } from '../shared/table';
import { timedBuild } from '../shared/timed-build';
import { lighthouse, type Figures } from './lighthouse';
import { openPages } from '../shared/open-pages';
import { buildPeer, peers } from './peers';
import { plainGuide } from './plain-guide';

const guideFile = 'docs/API_TROUBLESHOOTING.md';
const guideUrl = '/API_TROUBLESHOOTING/';

/** A built site to measure: its folder, and the guide's address in it. */
interface Candidate {
  name: string;
  folder: string;
  url: string;
}

/**
 * Lighthouse's figures of the guide, as a table; with peers also of the same plain text built by
 * this site and by other generators, and the ratios. Every site is served by the same server.
 */
export async function guideSpeed(folder: string, withPeers: boolean): Promise<string> {
  const site: Candidate = { name: 'this site, the guide', folder, url: guideUrl };
  if (!withPeers) return figuresTable([site], await measure([site]));
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-peers-'));
  const copy = new ProjectCopy();
  try {
    const guide = plainGuide(guideFile);
    const plain = buildPlain(copy, guide);
    const same: Candidate = { name: 'this site, plain text', folder: plain, url: '/PLAIN/' };
    const others = peers.map((peer, index): Candidate => {
      console.log(`building with ${peer.name}`);
      const output = buildPeer(peer, path.join(scratch, String(index)), guide);
      return { name: `${peer.name}, plain text`, folder: output, url: peer.url };
    });
    const candidates = [site, same, ...others];
    const figures = await measure(candidates);
    return [
      figuresTable(candidates, figures),
      ratioTable(candidates, figures),
      'Plain text: the same Markdown for all, without components, drawings and links to other pages; fences kept. The peers are set up as their templates are.',
    ].join('\n\n');
  } finally {
    copy.remove();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Builds this site with the plain text as one more page: other pages need the sections of the guide itself. */
function buildPlain(copy: ProjectCopy, guide: string): string {
  // The plain text links to ids that it does not have.
  copy.replace('docusaurus.config.ts', "onBrokenAnchors: 'throw'", "onBrokenAnchors: 'ignore'");
  const head = '---\ntitle: API troubleshooting guide\ndisplayed_sidebar: docs\n---\n\n';
  writeFileSync(copy.at('docs/PLAIN.md'), head + guide);
  timedBuild(copy.root);
  return copy.at('build');
}

interface Measured extends Figures {
  /** JavaScript of the first view, bytes. */
  javascript: number;
  /** Everything of the first view without prefetches, bytes. */
  firstView: number;
}

async function measure(candidates: readonly Candidate[]): Promise<Measured[]> {
  const servers = await Promise.all(candidates.map(({ folder }) => serveGzip(folder)));
  const urls = candidates.map(({ url }, index) => (servers[index]?.origin ?? '') + url);
  const views = await openPages(urls);
  const figures = await lighthouse(urls);
  for (const server of servers) server.close();
  return figures.map((one, index) => ({
    ...one,
    javascript: views[index]?.bytes.javascript ?? NaN,
    firstView: views[index]?.total ?? NaN,
  }));
}

const columns: Record<keyof Measured, { head: string; show: (value: number) => string }> = {
  tbt: { head: 'TBT ms', show: (value) => value.toFixed(0) },
  lcp: { head: 'LCP ms', show: (value) => value.toFixed(0) },
  cls: { head: 'CLS', show: (value) => value.toFixed(3) },
  javascript: { head: 'JavaScript kB', show: (value) => (value / 1000).toFixed(1) },
  firstView: { head: 'first view kB', show: (value) => (value / 1000).toFixed(1) },
  bytes: { head: 'transferred kB', show: (value) => (value / 1000).toFixed(1) },
};
const names = Object.keys(columns) as (keyof Measured)[];

const figuresTable = (candidates: readonly Candidate[], figures: readonly Measured[]): string =>
  table(
    ['Lighthouse, mobile, median of five', ...names.map((name) => columns[name].head)],
    figures.map((one, index) => [
      candidates[index]?.name ?? '',
      ...names.map((name) => columns[name].show(one[name])),
    ]),
  );

/** Both builds of this site to each peer: below 1 this site is ahead. */
function ratioTable(candidates: readonly Candidate[], figures: readonly Measured[]): string {
  const compared = names.filter((name) => name !== 'cls');
  const rows = figures
    .slice(2)
    .flatMap((peer, index) =>
      figures
        .slice(0, 2)
        .map((own, which) => [
          `${candidates[which]?.name ?? ''} : ${candidates[index + 2]?.name ?? ''}`,
          ...compared.map((name) => (own[name] / peer[name]).toFixed(2)),
        ]),
    );
  const head = compared.map((name) => columns[name].head.replace(/ (ms|kB)$/, ''));
  return table(['ratio, below 1 this site is ahead', ...head], rows);
}
