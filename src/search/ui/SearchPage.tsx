import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import { defineIsland } from '../../islands/define-island';
import { HeadingList } from './HeadingList';
import type { ListedHeading } from '../listed-heading';
import { SearchIsland } from './SearchIsland';
import { Main } from '../../ui/Main';
import styles from './SearchPage.module.css';

const listAnchor = 'a-z';
const Search = defineIsland('SearchBox', SearchIsland);

/** The search page, `/search/#q=…`, with everything from A to Z below; without JavaScript it is that list. */
export default function SearchPage({
  headings,
}: {
  headings: readonly ListedHeading[];
}): ReactElement {
  useBrokenLinks().collectAnchor(listAnchor);
  return (
    <Layout title="Search" description="Search every code, status, message and heading.">
      <Main className={styles.page}>
        <h1>Search</h1>
        <div className={`needs-js ${styles.field}`}>
          <Search place="page" />
        </div>
        <h2 id={listAnchor}>Everything from A to Z</h2>
        <HeadingList headings={headings} />
      </Main>
    </Layout>
  );
}
