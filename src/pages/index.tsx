import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import { diagnosePath, guidePath } from '../contract/site';
import { CodeDirectory } from '../errors/views/CodeDirectory';
import { PasteBox } from '../search/ui/PasteBox';
import { Main } from '../ui/Main';
import styles from './index.module.css';

/** For readers without a code. */
const ways = [
  { to: diagnosePath, label: 'HAR or traceback' },
  { to: `${guidePath}#not-json`, label: 'HTML instead of JSON' },
  { to: `${guidePath}#no-response`, label: 'No response, or CORS' },
  { to: `${guidePath}#tree-which-error`, label: 'Not sure: 3 questions' },
] as const;

const parts = [
  {
    id: 'guide',
    to: guidePath,
    title: 'Troubleshooting guide',
    entries: [
      { to: `${guidePath}#common-api-errors`, label: 'Causes and fixes by status' },
      { to: `${guidePath}#authentication-troubleshooting`, label: 'Tokens: check, refresh, keep' },
      { to: `${guidePath}#rate-limit-handling-strategies`, label: 'Rate limits: which, how long' },
      { to: `${guidePath}#debugging-workflows`, label: 'Checklist and decision trees' },
      { to: `${guidePath}#support-escalation`, label: 'Ask support: what to send' },
    ],
  },
  {
    id: 'build',
    to: '/API_EXAMPLES/',
    title: 'Build against the API',
    entries: [
      { to: '/API_EXAMPLES/', label: 'Endpoints, each with a call that runs' },
      { to: '/TESTING/#the-sandbox', label: 'Sandbox: send a call from this page' },
      { to: '/CLIENTS/', label: 'Reference clients: Python, JavaScript' },
      { to: '/API_VERSIONING/', label: 'Versioning' },
    ],
  },
  {
    id: 'owners',
    to: '/LINKING/',
    title: 'For API owners',
    entries: [
      { to: '/LINKING/', label: 'Link each error to its page' },
      { to: '/errors/', label: 'Every code and message' },
    ],
  },
] as const;

/** The home page: a place to paste, then the codes, then the rest of the site. */
export default function Home(): ReactElement {
  return (
    <Layout
      title="API troubleshooting"
      description="Your call to the Upstream API failed: find out why, whether to retry, what to change and how to prove it is fixed."
    >
      <Main className={styles.page}>
        <header className={styles.hero}>
          <h1>Your call failed. Find out why.</h1>
          <p className={styles.lead}>
            The cause, whether to retry, what to change, and how to prove that it is fixed.
          </p>
          <PasteBox />
          <ul className={styles.ways} aria-label="No code?">
            {ways.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </header>
        <section aria-labelledby="codes">
          <h2 id="codes">Error codes</h2>
          <CodeDirectory />
        </section>
        <div className={styles.parts}>
          {parts.map(({ id, to, title, entries }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>
                <Link to={to}>{title}</Link>
              </h2>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.to}>
                    <Link to={entry.to}>{entry.label}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Main>
    </Layout>
  );
}
