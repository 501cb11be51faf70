import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorPath, searchPath, statusPath } from '../contract/site';
import { errors } from '../contract/errors';
import { knownStatuses } from '../errors/statuses';
import type { BuildFacts } from '../service-worker/types';
import { indexPath } from '../search/engine/index-format';
import type { BuiltSite } from './built-site';
import { speculationRulesPath } from './speculation-rules';
import { bundleWorker } from './bundle-worker';

/** More codes than these are cached once visited, so that what is fetched in the background does not grow with their number. */
const maxCodes = 60;
/** Pages for reading offline. */
const precachedPages = [
  '/',
  '/API_TROUBLESHOOTING/',
  '/errors/',
  searchPath,
  ...errors.slice(0, maxCodes).map(({ code }) => errorPath(code)),
  ...knownStatuses.map(statusPath),
];
const precachedFiles = [indexPath, speculationRulesPath, '/img/logo.svg', '/img/favicon.svg'];

/**
 * Finishing step: writes the service worker, `/sw.js`, for exactly this build; with `OFFLINE=off` in the environment
 * one that takes itself and everything it cached away. Runs last of what changes files, compression aside.
 */
export async function offlineWorker(site: BuiltSite): Promise<void> {
  const off = process.env.OFFLINE === 'off';
  const missing = precachedPages.filter((page) => !site.pages.some((built) => built.path === page));
  if (missing.length > 0) {
    throw new Error(
      `The service worker precaches ${missing.join(', ')}, which the build does not have: correct precachedPages in src/post-build/service-worker.ts.`,
    );
  }
  const files = await filesOf(site.folder);
  const assets = files.filter((file) => /^\/assets\/(css|js)\//.test(file));
  const precached = [...precachedPages, ...precachedFiles, ...assets];
  const facts: BuildFacts = {
    version: await versionOf(site.folder, files),
    base: site.baseUrl,
    precached: off ? [] : precached.map((file) => site.baseUrl + file.slice(1)),
  };
  const code = await bundleWorker(off ? 'uninstall' : 'service-worker');
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
