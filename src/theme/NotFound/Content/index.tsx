import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import { lazy, Suspense, type ReactElement } from 'react';
import { SearchPrompt } from '../../../search/SearchPrompt';
import styles from './styles.module.css';

// Every page of the documentation brings this one along: what it shows is loaded when it is needed.
const CodeDirectory = lazy(() =>
  import('../../../errors/CodeDirectory').then((m) => ({ default: m.CodeDirectory })),
);
const NearestCodes = lazy(() =>
  import('../../../errors/NearestCodes').then((m) => ({ default: m.NearestCodes })),
);

/** With more codes than these the page ends with a link to all, so that it does not grow with their number. */
const mostCodes = 30;

/** The 404 page: the codes near the one asked for, search, every code, the guide. */
export default function NotFoundContent(): ReactElement {
  return (
    <main className={styles.page}>
      <PageMetadata title="No page at this address" />
      <h1>No page at this address</h1>
      <Suspense>
        <NearestCodes />
      </Suspense>
      <p>
        Find the error here, or start with the{' '}
        <Link to="/API_TROUBLESHOOTING/">troubleshooting guide</Link>.
      </p>
      <SearchPrompt />
      <h2>Every error code</h2>
      <Suspense>
        <CodeDirectory most={mostCodes} />
      </Suspense>
    </main>
  );
}
