import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexPath } from '../../src/search/engine/index/index-format';
import { weighCode } from '../shared/bundle-code';

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
  const files = await weighCode(
    {
      view: './src/search/ui/dialog/open-search.ts',
      engine: { import: './src/search/ui/box/SearchIsland.tsx', dependOn: 'view' },
    },
    {
      optimization: { runtimeChunk: 'single' },
      // The framework and the other islands.
      externals: /^(react|@docusaurus|@theme)|\/mount-islands$/,
    },
  );
  const sum = (names: RegExp): number =>
    [...files].reduce((all, [name, bytes]) => all + (names.test(name) ? bytes : 0), 0);
  return {
    engine: sum(/^(?:engine|chunk-)/),
    view: sum(/^view/),
    index: gzipSync(readFileSync(path.join(folder, indexPath)), { level: 9 }).length,
  };
}
