import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexPath } from '../../src/search/index-file';

/** Bytes after gzip. */
export interface SearchWeight {
  /** What is loaded when search is used: MiniSearch, the query code and the part of the contract it reads. */
  engine: number;
  /** What stands in every page's code: button, dialog, list. */
  view: number;
  index: number;
}

/** What search weighs: its code bundled by itself, without the framework that every page has. */
export async function weighSearch(folder: string): Promise<SearchWeight> {
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/search/SearchButton.tsx', formats: ['es'] },
      rollupOptions: { external: [/^react/, /^@docusaurus/, /^@theme/] },
    },
  });
  const chunks = [output]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []));
  const size = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
  const sum = (isEntry: boolean): number =>
    chunks
      .filter((chunk) => chunk.isEntry === isEntry)
      .reduce((all, { code }) => all + size(code), 0);
  return {
    engine: sum(false),
    view: sum(true),
    index: size(readFileSync(path.join(folder, indexPath))),
  };
}
