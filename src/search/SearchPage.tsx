import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import { useEffect, useState, type ReactElement } from 'react';
import { HeadingList } from './HeadingList';
import { isSensitive } from './is-sensitive';
import type { ListedHeading } from './listed-heading';
import { SearchBox } from './SearchBox';
import styles from './SearchPage.module.css';

/** Time without a key before the address follows, in milliseconds. */
const pause = 300;

/** The search page, `/search/?q=…`, with everything from A to Z below; without JavaScript it is that list. */
export default function SearchPage({
  headings,
}: {
  headings: readonly ListedHeading[];
}): ReactElement {
  const isBrowser = useIsBrowser();
  return (
    <Layout title="Search" description="Search every code, status, message and heading.">
      <main className={styles.page}>
        <h1>Search</h1>
        <div className={`needs-js ${styles.field}`}>{isBrowser && <AddressedBox />}</div>
        <h2 id="a-z">Everything from A to Z</h2>
        <HeadingList headings={headings} />
      </main>
    </Layout>
  );
}

/** The search field with its words in the address. */
function AddressedBox(): ReactElement {
  const [typed, setTyped] = useState(
    () => new URLSearchParams(window.location.search).get('q') ?? '',
  );
  const [own] = useState(() => window.location.pathname);
  useEffect(() => {
    const timer = setTimeout(() => {
      // The page of a chosen result may be on its way: then the address is that page’s.
      if (window.location.pathname === own) writeAddress(typed);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, own]);
  return <SearchBox typed={typed} onType={setTyped} onLeave={() => null} />;
}

/** The typed words in the address, so that it can be linked; what may be sensitive is kept out. */
function writeAddress(typed: string): void {
  const address = new URL(window.location.href);
  if (typed.trim() === '' || isSensitive(typed)) address.searchParams.delete('q');
  else address.searchParams.set('q', typed.trim());
  if (address.href !== window.location.href) {
    window.history.replaceState(window.history.state, '', address);
  }
}
