import type { ReactElement, ReactNode } from 'react';
import { SearchHost } from '../search/SearchHost';

/** What stays while pages come and go: the search dialog. */
export default function Root({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      {children}
      <SearchHost />
    </>
  );
}
