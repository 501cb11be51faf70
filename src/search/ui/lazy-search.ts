import type { SearchAnswer } from '../engine/create-search';
import { IndexError } from './index-error';
import { indexPath, type SearchIndexFile } from '../engine/index-file';

/** Finds what a typed text means. */
export type Search = (typed: string) => SearchAnswer;

/** What readers are told until all parts of search are there. */
export const stillLoading = 'Loading search …';
/** What readers are told where a part of search did not come. */
export const notLoaded = 'Search could not be loaded. Check the connection, then type again.';

let loading: Promise<Search> | null = null;

/**
 * Loads engine and index together, once; `base` is the site’s base path. Fails with a text for readers, and then
 * the next call tries again.
 */
export function loadSearch(base: string): Promise<Search> {
  loading ??= load(base).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(base: string): Promise<Search> {
  try {
    const [{ createSearch }, file] = await Promise.all([
      import('../engine/create-search'),
      fetchIndex(base.replace(/\/$/, '') + indexPath),
    ]);
    return createSearch(file);
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new Error(notLoaded, { cause: error });
  }
}

async function fetchIndex(address: string): Promise<SearchIndexFile> {
  const answer = await fetch(address);
  // A development server without an index answers with a page.
  if (answer.status === 404 || answer.headers.get('content-type')?.includes('html')) {
    throw new IndexError('There is no search index yet. Make one with: npm run build');
  }
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as SearchIndexFile;
}
