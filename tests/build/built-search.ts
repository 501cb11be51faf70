import { readFileSync } from 'node:fs';
import { testBuild } from '../../scripts/lib/build-folder.mjs';
import { createSearch } from '../../src/search/engine/create-search';
import type { SearchIndexFile } from '../../src/search/engine/index/index-format';

export const indexText = readFileSync(`${testBuild}/search-index.json`, 'utf8');
export const index = JSON.parse(indexText) as SearchIndexFile;
export const search = createSearch(index);

/** The paths found for a text, best first. */
export const pathsFor = (typed: string): string[] =>
  search(typed).groups.flatMap(({ results }) => results.map(({ path: found }) => found));

/** Where an entry of the index leads, `/errors/#anchor`. */
export const pathOf = ([page, anchor]: SearchIndexFile['entries'][number]): string =>
  (index.pages[page]?.[0] ?? '') + (anchor && `#${anchor}`);
export const entries = new Set(index.entries.map(pathOf));
