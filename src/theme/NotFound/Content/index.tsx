import Link from '@docusaurus/Link';
import { DocsSidebarProvider, useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import { PageMetadata } from '@docusaurus/theme-common';
import DocRootLayout from '@theme/DocRoot/Layout';
import type { ReactElement } from 'react';
import { CodeDirectory } from '../../../errors/views/CodeDirectory';
import { SuggestedCodes } from '../../../errors/recognition/SuggestedCodes';
import { defineIsland } from '../../../islands/define-island';
import { PasteBox } from '../../../search/ui/PasteBox';
import { mainId } from '../../../ui/Main';

const Suggestions = defineIsland('SuggestedCodes', SuggestedCodes);

/** Beyond these a link leads to all codes, so that the page does not grow with their number. */
const maxCodes = 30;

const sidebar = 'docs';

/**
 * The 404 page, with the sidebar of the documents: codes like the requested one, search, every code, the guide. The
 * documents own every URL below the base, so it is rendered inside their version.
 */
export default function NotFoundContent(): ReactElement {
  const items = useDocsVersion().docsSidebars[sidebar];
  if (!items) throw new Error(`There is no sidebar “${sidebar}”: sidebars.ts`);
  return (
    <DocsSidebarProvider name={sidebar} items={items}>
      <PageMetadata title="No page at this address">
        <meta name="robots" content="noindex" />
      </PageMetadata>
      <DocRootLayout>
        <div id={mainId} tabIndex={-1} className="theme-doc-markdown markdown">
          <h1>No page at this address</h1>
          <Suggestions />
          <p>
            Find the error here, or start with the{' '}
            <Link to="/API_TROUBLESHOOTING/">troubleshooting guide</Link>.
          </p>
          <PasteBox />
          <h2>Every error code</h2>
          <CodeDirectory max={maxCodes} />
        </div>
      </DocRootLayout>
    </DocsSidebarProvider>
  );
}
