import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rspack, type Stats } from '@rspack/core';
import { errorPath, searchPath, statusPath } from '../contract/site';
import { errors } from '../contract/errors';
import { knownStatuses } from '../errors/statuses';
import type { BuildFacts } from '../service-worker/types';
import { indexPath } from '../search/engine/index/index-format';
import type { SiteFacts } from './built-site';
import { speculationRulesPath } from './speculation-rules';

const workerFile = 'sw.js';
/** Codes beyond these are cached when visited, so that the precache does not grow with their number. */
const maxCodes = 60;
/** Pages that can be read offline without a visit. */
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
 * Step: writes the service worker, `/sw.js`, for exactly this build; with `OFFLINE=off` in the environment one that
 * deletes its caches and unregisters itself. Runs when all other files are written, compressed copies aside.
 */
export async function serviceWorker(
  site: SiteFacts & { pages: readonly { path: string }[] },
): Promise<void> {
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

/** The files of the build as paths from its base, without the worker and compressed copies. */
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

/** `src/service-worker/<name>.ts` with all it imports, minified. */
async function bundleWorker(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'worker-'));
  try {
    const stats = await runBundler(name, folder);
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    return await readFile(path.join(folder, workerFile), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runBundler(name: string, folder: string): Promise<Stats> {
  const entry = path.resolve(__dirname, '../service-worker', `${name}.ts`);
  const bundler = rspack({
    mode: 'production',
    target: 'webworker',
    devtool: false,
    experiments: { rspackFuture: { bundlerInfo: { force: false } } },
    entry,
    output: { path: folder, filename: workerFile },
    resolve: { extensions: ['.ts'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'builtin:swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    bundler.run((error, stats) => {
      bundler.close(() => {
        if (stats && !error) resolve(stats);
        else reject(error ?? new Error(`${entry} could not be bundled.`));
      });
    });
  });
}
