import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactElement } from 'react';
import { CodeDirectory } from '../errors/views/CodeDirectory';
import { SearchPrompt } from '../search/ui/SearchButton';
import { Main } from '../ui/Main';
import styles from './index.module.css';

const guide = '/API_TROUBLESHOOTING/';

const tasks = [
  {
    to: `${guide}#common-api-errors`,
    label: 'Find the cause by status',
    text: '401, 403, 404, 429, 500 and the rest: symptoms, causes, fixes.',
  },
  {
    to: `${guide}#authentication-troubleshooting`,
    label: 'Get tokens right',
    text: 'Check exp, refresh early and once, log in again when you must.',
  },
  {
    to: `${guide}#rate-limit-handling-strategies`,
    label: 'Live within the rate limits',
    text: 'Which scope applies, how long to wait, how to use less.',
  },
  {
    to: `${guide}#debugging-workflows`,
    label: 'Debug step by step',
    text: 'A checklist to tick and a decision tree per status.',
  },
  {
    to: `${guide}#testing-and-validation`,
    label: 'Prove the fix',
    text: 'The call for each error, the flow from login to refresh, common pitfalls.',
  },
  {
    to: `${guide}#support-escalation`,
    label: 'Ask support',
    text: 'When to write, what to send, what never to send.',
  },
] as const;

/** The home page: find the code, then the codes by status, then the guide. */
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
            Why it failed, whether to retry, what to change and how to prove it is fixed: for every
            error of the Upstream API.
          </p>
          <SearchPrompt />
        </header>
        <section aria-labelledby="codes">
          <h2 id="codes">Error codes by status</h2>
          <CodeDirectory />
          <p className={styles.aside}>
            No code in the answer, or HTML instead of JSON?{' '}
            <Link to={`${guide}#not-json`}>The answer is not the error envelope</Link>. Not sure?{' '}
            <Link to={`${guide}#tree-which-error`}>Which error is this?</Link>
          </p>
        </section>
        <section aria-labelledby="guide">
          <h2 id="guide">
            <Link to={guide}>The troubleshooting guide</Link>
          </h2>
          <ul className={styles.tasks}>
            {tasks.map(({ to, label, text }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      </Main>
    </Layout>
  );
}
