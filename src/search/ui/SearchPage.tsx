import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import { defineIsland } from '../../islands/define-island';
import type { ListedHeading } from '../indexing/list-headings';
import { SearchIsland } from './box/SearchIsland';
import { Main } from '../../ui/Main';
import styles from './SearchPage.module.css';

const listAnchor = 'a-z';
const Search = defineIsland('SearchBox', SearchIsland);

/** The search page, `/search/#q=…`, and everything from A to Z; without JavaScript only that list. */
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

/** Codes, pages and headings by their first letter. */
function HeadingList({ headings }: { headings: readonly ListedHeading[] }): ReactElement {
  const letters = new Map<string, ListedHeading[]>();
  for (const heading of headings) {
    const first = heading.title.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0-9';
    letters.set(letter, [...(letters.get(letter) ?? []), heading]);
  }
  return (
    <>
      {[...letters].map(([letter, list]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className={styles.letter}>
          <h3 id={`letter-${letter}`}>{letter}</h3>
          <ul>
            {list.map(({ title, path, page }) => (
              <li key={path}>
                <Link to={path}>{title}</Link>
                {page !== '' && <span className={styles.on}> {page}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
