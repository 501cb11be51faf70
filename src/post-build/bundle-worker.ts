import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rspack, type Stats } from '@rspack/core';

/** One script of `src/service-worker/<name>.ts` with all it imports, minified. */
export async function bundleWorker(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'worker-'));
  try {
    const stats = await run(name, folder);
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    return await readFile(path.join(folder, 'sw.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(name: string, folder: string): Promise<Stats> {
  const entry = path.resolve(__dirname, '../service-worker', `${name}.ts`);
  const bundler = rspack({
    mode: 'production',
    target: 'webworker',
    devtool: false,
    experiments: { rspackFuture: { bundlerInfo: { force: false } } },
    entry,
    output: { path: folder, filename: 'sw.js' },
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
