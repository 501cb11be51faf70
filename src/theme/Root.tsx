import type { ReactElement, ReactNode } from 'react';
import { defineIsland } from '../islands/define-island';
import { SearchDialog } from '../search/ui/dialog/SearchDialog';
import { SearchIsland } from '../search/ui/box/SearchIsland';
import { PrintNote } from './PrintNote';
import { SiteMenu } from './SiteMenu';

const Search = defineIsland('SearchBox', SearchIsland);

/** Every page, with its address for paper, the menu of narrow screens and the search dialog. */
export default function Root({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <PrintNote />
      {children}
      <SiteMenu />
      <SearchDialog>
        <Search place="dialog" />
      </SearchDialog>
    </>
  );
}
