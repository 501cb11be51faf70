import type { ReactElement } from 'react';
import { defineIsland } from '../../islands/define-island';
import { SearchIsland } from './box/SearchIsland';
import styles from './PageSearch.module.css';

const Search = defineIsland('SearchBox', SearchIsland);

/** The search of the page `/search/`, whose words stand in the fragment. */
export function PageSearch(): ReactElement {
  return (
    <div className={`needs-js ${styles.field}`}>
      <Search place="page" />
    </div>
  );
}
