import type { ErrorEntry } from '../../contract/schema';

/** Who can fix an error, as the reader knows them. */
export const fixerWords: Readonly<Record<ErrorEntry['fixers'][number], string>> = {
  caller: 'You, the caller',
  admin: 'Your organisation’s admin',
  upstream: 'Upstream',
};
