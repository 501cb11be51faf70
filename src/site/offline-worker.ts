import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorPath } from '../contract/site';
import { errors } from '../contract/errors';
import { knownStatuses } from '../errors/known-statuses';
import { statusPath } from '../errors/status-path';
import type { BuildFacts } from '../offline/worker/build-facts';
import { indexPath } from '../search/index-file';
import { searchPath } from '../search/search-path';
import type { BuiltSite } from './built-site';
import { bundleWorker } from './bundle-worker';

/** Pages kept for reading offline; their number does not grow with the site. */
const keptPages = [
  '/',
  '/API_TROUBLESHOOTING/',
  '/errors/',
  searchPath,
  ...errors.map(({ code }) => errorPath(code)),
  ...knownStatuses.map(statusPath),
];
const keptFiles = [indexPath, '/img/logo.svg', '/img/favicon.svg'];

/**
 * Finishing step: writes the service worker, `/sw.js`, for exactly this build; with `OFFLINE=off` in the environment
 * one that takes itself and everything it kept away. Runs last of what changes files, compression aside.
 */
export async function offlineWorker(site: BuiltSite): Promise<void> {
  const off = process.env.OFFLINE === 'off';
  const missing = keptPages.filter((page) => !site.pages.some((built) => built.path === page));
  if (missing.length > 0) {
    throw new Error(
      `The service worker keeps ${missing.join(', ')}, which the build does not have: correct keptPages in src/site/offline-worker.ts.`,
    );
  }
  const files = await filesOf(site.folder);
  const kept = [...keptPages, ...keptFiles, ...(await keptAssets(site, files))];
  const facts: BuildFacts = {
    version: await versionOf(site.folder, files),
    base: site.baseUrl,
    kept: off ? [] : kept.map((file) => site.baseUrl + file.slice(1)),
  };
  const code = await bundleWorker(off ? 'worker-off' : 'worker');
  await writeFile(
    path.join(site.folder, workerFile),
    `const BUILD=${JSON.stringify(facts)};\n${code}`,
  );
}

const workerFile = 'sw.js';

/** Every file of the build from its folder, with a slash before, less the worker and compressed copies. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file !== `/${workerFile}`)
    .sort();
}

async function versionOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`).update(await readFile(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Styles and code of the kept pages: all of the build’s less what only other pages use. */
async function keptAssets(
  { baseUrl, pages, generated }: BuiltSite,
  files: readonly string[],
): Promise<string[]> {
  const others = new Set(
    pages.filter(({ path: page }) => !keptPages.includes(page)).map(({ path: page }) => page),
  );
  const used = new Set<string>();
  const usedByOthers = new Set<string>();
  const routes: unknown = JSON.parse(
    await readFile(path.join(generated, 'routesChunkNames.json'), 'utf8'),
  );
  for (const [route, chunks] of Object.entries(routes as Record<string, unknown>)) {
    const page = `/${route.replace(/-[0-9a-f]{3}$/, '').slice(baseUrl.length)}`;
    for (const name of namesIn(chunks)) (others.has(page) ? usedByOthers : used).add(name);
  }
  const isLeft = (file: string): boolean => {
    const chunk = path.basename(file).split('.')[0] ?? '';
    return usedByOthers.has(chunk) && !used.has(chunk);
  };
  return files.filter((file) => /^\/assets\/(css|js)\//.test(file) && !isLeft(file));
}

const namesIn = (chunks: unknown): string[] =>
  typeof chunks === 'object' && chunks !== null
    ? Object.values(chunks).flatMap(namesIn)
    : [String(chunks)];
