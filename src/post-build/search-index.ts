import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexPath } from '../search/engine/index/index-format';
import { buildIndex, sizeWarning } from '../search/indexing/build-index';
import { openSearchDescription } from '../search/indexing/open-search-description';
import { readSections } from '../search/indexing/read-sections';
import { causePaths, sectionAliases } from '../search/indexing/section-aliases';
import { searchPath } from '../contract/site';
import type { BuiltSite } from './built-site';

/** Step: writes the search index of every page, and the description that lets a browser search the site. */
export async function searchIndex({ folder, origin, baseUrl, pages }: BuiltSite): Promise<void> {
  const read = pages
    .filter((page) => page.path !== searchPath)
    .map((page) => ({ path: page.path, sections: readSections(page) }));
  const index = buildIndex(read, sectionAliases(), causePaths());
  const text = JSON.stringify(index);
  const warning = sizeWarning(gzipSync(text).length, index.entries.length);
  if (warning !== null) console.warn(`[WARNING] ${warning}`);
  await writeFile(path.join(folder, indexPath), text);
  await writeFile(path.join(folder, 'opensearch.xml'), openSearchDescription(origin + baseUrl));
}
