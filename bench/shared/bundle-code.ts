import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rspack, type Configuration } from '@rspack/core';

/** Bundles entries as the site does, minified, and returns the bytes of each file after gzip, by its name. */
export async function weighCode(
  entry: Configuration['entry'],
  options: Pick<Configuration, 'externals' | 'optimization'> = {},
): Promise<Map<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  try {
    await bundle({
      mode: 'production',
      devtool: false,
      entry,
      output: {
        path: folder,
        filename: '[name].js',
        chunkFilename: 'chunk-[id].js',
        library: { type: 'commonjs2' },
      },
      experiments: { css: true },
      externalsType: 'commonjs',
      resolve: { extensions: ['.ts', '.tsx', '.js'] },
      module: {
        rules: [
          { test: /\.css$/, type: 'css/module' },
          {
            test: /\.tsx?$/,
            loader: 'builtin:swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        ],
      },
      ...options,
    });
    return new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.js'))
        .map((name) => [
          name,
          gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length,
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundle(configuration: Configuration): Promise<void> {
  const bundler = rspack(configuration);
  return new Promise((resolve, reject) => {
    bundler.run((error, stats) => {
      bundler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ errors: true })));
        else resolve();
      });
    });
  });
}
