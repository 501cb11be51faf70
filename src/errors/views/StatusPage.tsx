import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import { defineIsland } from '../../islands/define-island';
import { findStatus } from '../statuses';
import { StatusChoice } from './StatusChoice';
import { Main } from '../../ui/Main';
import styles from './StatusPage.module.css';

// In the browser the links to the codes keep this page’s link parameters.
const Choice = defineIsland('StatusChoice', StatusChoice);

/** The page `/errors/<status>/`: what responds with the status, and where that is explained. */
export default function StatusPage({ status }: { status: number }): ReactElement {
  const { phrase } = findStatus(status);
  return (
    <Layout
      title={`HTTP ${status} ${phrase}`}
      description={`The Upstream API returned ${status} ${phrase}: find the code, whether to retry and the fix.`}
    >
      <Main className={styles.page}>
        <h1>
          {`HTTP ${status}`} <span className={styles.phrase}>{phrase}</span>
        </h1>
        <Choice status={status} />
        <p className={styles.more}>
          <Link to="/errors/">All error codes</Link>
          <Link to="/API_TROUBLESHOOTING/">Troubleshooting guide</Link>
        </p>
      </Main>
    </Layout>
  );
}
