import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { CodeDirectory } from '../../../errors/CodeDirectory';
import { NearestCodes } from '../../../errors/NearestCodes';
import { SearchPrompt } from '../../../search/SearchPrompt';
import styles from './styles.module.css';

/** The 404 page: the codes near the one asked for, search, every code, the guide. */
export default function NotFoundContent(): ReactElement {
  return (
    <main className={styles.page}>
      <h1>No page at this address</h1>
      <NearestCodes />
      <p>
        Find the error here, or start with the{' '}
        <Link to="/API_TROUBLESHOOTING/">troubleshooting guide</Link>.
      </p>
      <SearchPrompt />
      <h2>Every error code</h2>
      <CodeDirectory />
    </main>
  );
}
