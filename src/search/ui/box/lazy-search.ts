import { withBase } from '../../../browser/base-url';
import type { Search } from '../../engine/create-search';
import { IndexError, indexPath, type SearchIndexFile } from '../../engine/index/index-format';

export const stillLoading = 'Loading search …';
const notLoaded = 'Search could not be loaded. Check the connection, then type again.';

let loading: Promise<Search> | null = null;

/** Loads engine and index together, once. A failure has a message for readers, and the next call tries again. */
export function loadSearch(): Promise<Search> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Search> {
  try {
    const [{ createSearch }, file] = await Promise.all([
      import('../../engine/create-search'),
      fetchIndex(withBase(indexPath)),
    ]);
    return createSearch(file);
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new Error(notLoaded, { cause: error });
  }
}

async function fetchIndex(url: string): Promise<SearchIndexFile> {
  const response = await fetch(url);
  // Without an index, the development server sends a page.
  if (response.status === 404 || response.headers.get('content-type')?.includes('html')) {
    throw new IndexError('There is no search index yet. Make one with: npm run build');
  }
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as SearchIndexFile;
}
