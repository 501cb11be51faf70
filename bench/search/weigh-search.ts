import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rspack } from '@rspack/core';
import { indexPath } from '../../src/search/engine/index/index-format';

/** Bytes after gzip. */
export interface SearchWeight {
  /** Loaded when search is used: the query code, the part of the contract it reads, the results’ view. */
  engine: number;
  /** In every page’s script: the shortcuts, and what opens the dialog. */
  view: number;
  index: number;
}

/** What search weighs: its code bundled by itself, without framework and other islands. */
export async function weighSearch(folder: string): Promise<SearchWeight> {
  const output = mkdtempSync(path.join(tmpdir(), 'search-'));
  try {
    await bundle(output);
    const files = readdirSync(output).filter((name) => /^(view|engine).*\.js$/.test(name));
    const sum = (isView: boolean): number =>
      files
        .filter((name) => name.startsWith('view') === isView)
        .reduce((all, name) => all + size(readFileSync(path.join(output, name))), 0);
    return {
      engine: sum(false),
      view: sum(true),
      index: size(readFileSync(path.join(folder, indexPath))),
    };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

const size = (text: Buffer): number => gzipSync(text, { level: 9 }).length;

function bundle(folder: string): Promise<void> {
  const bundler = rspack({
    mode: 'production',
    devtool: false,
    entry: {
      view: './src/search/ui/dialog/open-search.ts',
      engine: { import: './src/search/ui/box/SearchIsland.tsx', dependOn: 'view' },
    },
    output: {
      path: folder,
      filename: '[name].js',
      chunkFilename: 'engine-[id].js',
      library: { type: 'commonjs2' },
    },
    optimization: { runtimeChunk: 'single' },
    experiments: { css: true },
    externalsType: 'commonjs',
    // The framework and the other islands.
    externals: /^(react|@docusaurus|@theme)|\/mount-islands$/,
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
  });
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
