import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import type { ReactElement } from 'react';
import { CodeDirectory } from '../../../errors/views/CodeDirectory';
import { SuggestedCodes } from '../../../errors/recognition/SuggestedCodes';
import { defineIsland } from '../../../islands/define-island';
import { PasteBox } from '../../../search/ui/PasteBox';
import { Main } from '../../../ui/Main';
import styles from './styles.module.css';

const Suggestions = defineIsland('SuggestedCodes', SuggestedCodes);

/** Beyond these a link leads to all codes, so that the page does not grow with their number. */
const maxCodes = 30;

/** The 404 page: codes like the requested one, search, every code, the guide. */
export default function NotFoundContent(): ReactElement {
  return (
    <Main className={styles.page}>
      <PageMetadata title="No page at this address" />
      <h1>No page at this address</h1>
      <Suggestions />
      <p>
        Find the error here, or start with the{' '}
        <Link to="/API_TROUBLESHOOTING/">troubleshooting guide</Link>.
      </p>
      <PasteBox />
      <h2>Every error code</h2>
      <CodeDirectory max={maxCodes} />
    </Main>
  );
}
